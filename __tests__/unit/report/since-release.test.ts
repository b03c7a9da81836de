import { describe, expect, test } from '@jest/globals'
import type { CommitBaseline } from '../../../src/baseline/baseline.ts'
import { compareRecords } from '../../../src/comparison/compare.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { imageReports } from '../../../src/report/image-report.ts'
import { reportJson } from '../../../src/report/report-json.ts'
import { reportText } from '../../../src/report/report-page.ts'
import type { Report } from '../../../src/report/report.ts'
import { sinceRelease } from '../../../src/report/since-release.ts'
import { baselinesOf } from '../../support/baselines-of.ts'
import {
  baseline,
  catalogLayers,
  grownImage,
  growth,
  imageRecord,
  layer,
  record,
  report,
  skippedGrowth,
} from '../../support/records.ts'
import { sinceReleased } from '../../support/rules.ts'

const RELEASED = 'abc1234'.padEnd(40, '0')
const REBUILT = { commit: RELEASED, why: 'why', source: 'rebuild', store: null } as const
const released = (images: readonly ImageRecord[] = [imageRecord()], fields: object = {}): CommitBaseline =>
  baseline(images, { ...REBUILT, ...fields })

/** A report on images that grew by 4.2 MB since v1.4.2, unless it weighed something else. */
function since(
  base: CommitBaseline,
  { images = [grownImage()], ...fields }: Parameters<typeof report>[0] = {},
): Report {
  const comparison = compareRecords(record({ images }), base)
  const version = base.kind === 'none' ? null : 'v1.4.2'
  const baselines = baselinesOf(record({ images }), base)
  return report({ images, ...fields, release: { version, commit: base.commit ?? null, baselines, comparison } })
}

const said = (whole: Report, form = plainForm): readonly string[] => sinceRelease(whole, imageReports(whole), form)

const none = (reason: string): CommitBaseline => ({ kind: 'none', commit: undefined, reason })

const [ofDownload, ofPath] = [sinceReleased('download'), sinceReleased('path:/usr/*')]
const LIGHTER = layer('ADD alpine-minirootfs-3.20.3-x86_64.tar.gz / # buildkit', 3_700_000, { origin: 'base' })
const moved = [{ name: 'product-catalog', platform: 'linux/amd64', baseImage: 'alpine', others: [], programs: [] }]

test.each<[string, Report, readonly string[]]>([
  ['nothing where no rule asks', report(), []],
  ['growth', since(released()), ['Since v1.4.2 (abc1234, built again): +4.2 MB (+22.8 %).']],
  ['no growth', since(released(), { images: [imageRecord()] }), ['Since v1.4.2 (abc1234, built again): unchanged.']],
  [
    'growth since a record',
    since(released(undefined, { source: 'record', store: 'git notes' })),
    ['Since v1.4.2 (abc1234, stored record in git notes, 3 h ago): +4.2 MB (+22.8 %).'],
  ],
  [
    'growth in what rules limit since it',
    since(released(), { outcomes: [growth('pass'), ofDownload, ofPath] }),
    ['Since v1.4.2 (abc1234, built again): +4.2 MB (+22.8 %), download +1.7 MB (+22.8 %), path:/usr/* not compared.'],
  ],
  [
    'why some metrics are not compared',
    since(released(undefined, { reason: 'one was obtained as gzip-6' })),
    ['Since v1.4.2 (abc1234, built again): +4.2 MB (+22.8 %). Not in all metrics: one was obtained as gzip-6.'],
  ],
  [
    'an image that is new since then',
    since(released([imageRecord({ name: 'other' })])),
    ['Since v1.4.2 (abc1234, built again): not compared.'],
  ],
  [
    'what moved upstream since then',
    since(released([imageRecord({ layers: [LIGHTER, ...catalogLayers(10_575_700).slice(1)] })], { moved })),
    [
      'Since v1.4.2 (abc1234, built again): +4.2 MB (+22.8 %) apart from what moved upstream.',
      'Base image alpine moved: +4.1 MB, download +1.6 MB, not counted since v1.4.2.',
    ],
  ],
])('%s', (_, whole, sentences) => {
  expect(said(whole)).toEqual(sentences)
  const text = reportText(whole)
  for (const each of sentences) expect(text).toContain(each)
})

test('several images by their names, ten at most', () => {
  const images = Array.from({ length: 12 }, (_, index) => grownImage({ name: `image${10 + index}` }))
  const old = images.slice(0, 11).map(({ name }) => imageRecord({ name }))
  const [sentence] = said(since(released(old), { images, baseline: baseline(images) }))
  expect(sentence).toMatch(/built again\): image10 \+4\.2 MB \(\+22\.8 %\); image11 .* image19 .* and 2 more images\.$/)
})

describe('why it is not known', () => {
  test('is said', () => {
    expect(said(since(none('there is no release before HEAD')))).toEqual([
      'Growth since the last release was not checked: there is no release before HEAD.',
    ])
  })

  test('is not said twice where the base has the same reason', () => {
    const reason = 'this is not a git repository'
    const skipped = [skippedGrowth(reason)]
    expect(said(since(none(reason), { baseline: none(reason), outcomes: skipped }))).toEqual([])
    expect(said(since(none(reason), { baseline: none(reason) }))).toHaveLength(1) // nothing asks for the base
    expect(said(since(none('one'), { baseline: none('another') }))).toHaveLength(1)
  })

  test('is said of a record that was weighed in another way', () => {
    const other = record({ commit: RELEASED, tool: { version: '2.0.0', method: 2 } })
    expect(said(since(released(undefined, { record: other })))).toEqual([
      'Growth since v1.4.2 was not checked: the base was weighed by method 2, the head by method 1.',
    ])
  })
})

test('in Markdown, names are code, and the commit is a link', () => {
  const repositoryUrl = 'https://github.example/team/shop'
  expect(said(since(released(), { repositoryUrl }), markdownForm)).toEqual([
    `Since \`v1.4.2\` ([\`abc1234\`](${repositoryUrl}/commit/${RELEASED}), built again): +4.2 MB (+22.8 %).`,
  ])
})

test('in JSON, it is there without the record that it was compared with', () => {
  const whole = since(released(undefined, { moved: [] }))
  const { release } = JSON.parse(reportJson(whole))
  expect(release).toMatchObject({ version: 'v1.4.2', commit: RELEASED, baseline: { kind: 'baseline', why: 'why' } })
  expect(release.baseline).not.toHaveProperty('record')
  expect(release.baseline).not.toHaveProperty('moved')
  expect(release.comparison).toEqual(JSON.parse(JSON.stringify(whole.release!.comparison)))
  expect(JSON.parse(reportJson(report()))).not.toHaveProperty('release')
})
