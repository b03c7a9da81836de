import { expect, test } from '@jest/globals'
import type { MovedPart } from '../../../src/comparison/comparison.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import { imageReports, isUnchanged } from '../../../src/report/image-report.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { movedSentences } from '../../../src/report/moved-sentences.ts'
import type { Report } from '../../../src/report/report.ts'
import { reportJson } from '../../../src/report/report-json.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { imageOn } from '../../support/image-on.ts'
import { baseline, imageRecord, report } from '../../support/records.ts'

const part = (fields: Partial<MovedPart> = {}): MovedPart => {
  return { what: 'base image', name: 'alpine', unpacked: 412_000, download: 180_000, ...fields }
}

type Moves = readonly (readonly MovedPart[])[]

/** A report on images of which these parts moved. */
function moving(...moved: Moves): Report {
  const images = moved.map((_, index) => imageRecord({ name: `image${index}` }))
  const whole = report({ images, baseline: baseline(images) })
  const { comparison } = whole
  if (comparison.kind === 'none') throw new Error(comparison.reason)
  const compared = comparison.images.map((image, index) => ({ ...image, moved: moved[index] }))
  return { ...whole, comparison: { ...comparison, images: compared } }
}

const said = (...moved: Moves) => movedSentences(imageReports(moving(...moved)), plainForm)

test.each<[string, readonly MovedPart[], readonly string[]]>([
  ['nothing', [], []],
  ['more bytes', [part()], ['Base image alpine moved: +412 kB, download +180 kB, not by this change.']],
  [
    'fewer bytes',
    [part({ unpacked: -412_000, download: -1 })],
    ['Base image alpine moved: −412 kB, download −1 B, not by this change.'],
  ],
  [
    'as many bytes',
    [part({ unpacked: 0, download: 0 })],
    ['Base image alpine moved: unchanged, download unchanged, not by this change.'],
  ],
  [
    'bytes whose download is not known',
    [part({ download: null })],
    ['Base image alpine moved: +412 kB, not by this change.'],
  ],
  [
    'an image of the hub',
    [part({ name: 'docker.io/library/alpine:3.20', download: null })],
    ['Base image alpine:3.20 moved: +412 kB, not by this change.'],
  ],
  ['bytes that are not known: the metrics give the reason', [part({ unpacked: null, download: null })], []],
])('%s', (_, parts, sentences) => {
  expect(said(parts)).toEqual(sentences)
})

test('of several images, each says which it is in', () => {
  const told = 'Base image alpine moved: +412 kB, download +180 kB, not by this change'
  expect(said([part()], [part()], [part({ name: 'debian', download: null })])).toEqual([
    `${told} (in image0, image1).`,
    'Base image debian moved: +412 kB, not by this change (in image2).',
  ])
  expect(said(...Array.from({ length: 5 }, () => [part()]))).toEqual([
    `${told} (in image0, image1, image2 and 2 more images).`,
  ])
})

test('no text of an image is more than text', () => {
  const [markdown] = movedSentences(imageReports(moving([part({ name: '@team `x` <b>' })])), markdownForm)
  expect(markdown).toMatch(/^Base image ``@team `x` <b>`` moved: /)
})

test('every form of the report has it', () => {
  const whole = moving([part()])
  expect(commentMarkdown(whole)).toContain('Base image `alpine` moved: +412 kB, download +180 kB, not by this change.')
  expect(reportText(whole)).toContain('Base image alpine moved: +412 kB, download +180 kB, not by this change.')
  expect(JSON.parse(reportJson(whole)).comparison.images[0].moved).toEqual([part()])
})

test('the base image is told apart from the own layers, and such an image is not called unchanged', () => {
  const moved = [{ name: 'product-catalog', platform: 'linux/amd64', baseImage: 'alpine', others: [], programs: [] }]
  const standing = (own: number): Report =>
    report({
      images: [imageOn('b', [412_000], [own])],
      baseline: baseline([imageOn('a', [100_000], [5000])], { moved }),
    })
  const grown = reportText(standing(6000))
  expect(grown).toContain('Own layers +1 kB.')
  expect(grown).not.toContain('layers of the base image')
  expect(headline(standing(6000), plainForm)).toMatch(/ \+1 kB \(\S+ %\) apart from what moved upstream, /)
  const same = standing(5000)
  expect(headline(same, plainForm)).toMatch(/ unchanged at 417 kB apart from what moved upstream, /)
  expect(imageReports(same).map(isUnchanged)).toEqual([false])
})
