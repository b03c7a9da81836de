import { describe, expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import { annotations } from '../../../src/report/annotations.ts'
import { plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { outputs } from '../../../src/report/outputs.ts'
import type { Report } from '../../../src/report/report.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { advice } from '../../support/made-causes.ts'
import { baseline, budget, grownImage, imageRecord, report, skippedGrowth, verdicts } from '../../support/records.ts'

const [AMD64, ARM64] = ['linux/amd64', 'linux/arm64']
const SAVED = [advice('strip', { saving: 3_100_000, paths: ['usr/src/app/product-catalog'], layer: 3, line: 9 })]
/** An image whose second platform grew and is heavier. */
const IMAGES = [imageRecord({ platform: AMD64 }), grownImage({ platform: ARM64, advice: SAVED })]
const IDLE = IMAGES.map(({ platform }) => imageRecord({ platform }))
const BASE = baseline(IDLE)

function grown(outcomes: (platform: string) => readonly RuleOutcome[] = () => []): Report {
  const verdict = verdicts(IMAGES.map(({ name, platform }) => ({ name, platform, outcomes: outcomes(platform) })))
  return report({ images: IMAGES, baseline: BASE, verdict })
}

const failsOn = (failing: string) => (platform: string) => [budget(platform === failing ? 'fail' : 'pass')]

describe('the headline counts images and platforms', () => {
  test.each([
    [grown(), 'product-catalog (linux/arm64) +4.2 MB (+22.8 %); 1 image, 2 platforms weighed'],
    [
      grown(failsOn(ARM64)),
      'product-catalog (linux/arm64) +4.2 MB (+22.8 %), over its budget of 20MB; 1 image, 2 platforms, 1 of 2 breaks its budget',
    ],
    [
      grown(failsOn(AMD64)),
      'product-catalog (linux/amd64) unchanged at 18.4 MB, over its budget of 20MB; 1 image, 2 platforms, 1 of 2 breaks its budget',
    ],
    [report({ images: IDLE, baseline: BASE, outcomes: [] }), '1 image, 2 platforms unchanged'],
    [
      report({
        images: [...IMAGES, imageRecord({ name: 'other', platform: AMD64 })],
        baseline: { kind: 'none', commit: undefined, reason: 'why' },
        outcomes: [],
      }),
      'product-catalog (linux/amd64) 18.4 MB; 2 images, 2 platforms weighed',
    ],
  ])('%#', (each, claim) => {
    expect(headline(each, plainForm)).toBe(`Image size: ${claim}`)
  })
})

test('every heading about a platform names it, and a build that all share is told once', () => {
  const markdown = commentMarkdown(grown())
  const titles = [...markdown.matchAll(/<summary>(.*)<\/summary>/g)].map(([, title]) => title)
  expect(titles).toEqual([
    'Why product-catalog (linux/arm64) grew',
    'How to make product-catalog (linux/arm64) smaller',
    'Download, rootfs and wasted',
    '1 image, 1 platform unchanged',
    expect.stringMatching(/^Build of product-catalog: /),
    'How this was measured',
  ])
  const text = reportText(grown())
  expect(text).toContain('\nWhy product-catalog (linux/arm64) grew\n')
  expect(text).toContain('\nHow to make product-catalog (linux/arm64) smaller\n')
  expect(text.match(/Build of product-catalog/g)).toHaveLength(1)
})

test('why a platform was not compared names it', () => {
  const half = report({ images: IMAGES, baseline: baseline([imageRecord({ platform: AMD64 })]) })
  expect(reportText(half)).toContain('\nNot compared: product-catalog (linux/arm64): ')
})

test('annotations name the platform', () => {
  const titles = annotations(
    grown((platform) => [platform === ARM64 ? budget('fail') : skippedGrowth('why')]),
    'workflow',
  ).map(({ title }) => title)
  expect(titles).toEqual([
    'Image size: product-catalog (linux/arm64) is over its budget',
    'Image size: the growth of product-catalog (linux/amd64) was not checked',
  ])
})

test('outputs are about the heaviest platform of the first image', () => {
  expect(outputs(grown())).toMatchObject({
    'unpacked-bytes': '22600000',
    'delta-bytes': '4200000',
    'delta-percent': '22.83',
  })
  const heavier = [
    grownImage({ platform: AMD64 }),
    imageRecord({ platform: ARM64 }),
    grownImage({ name: 'other', metrics: { unpacked: 9e9 } }),
  ]
  expect(outputs(report({ images: heavier, baseline: BASE }))).toMatchObject({ 'unpacked-bytes': '22600000' })
})
