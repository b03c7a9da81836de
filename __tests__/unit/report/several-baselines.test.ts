// What a report on several images says of their baselines, besides what was compared with what.
import { describe, expect, test } from '@jest/globals'
import type { CommitBaseline, ImageBaseline } from '../../../src/baseline/baseline.ts'
import { imageBaseline } from '../../../src/baseline/image-baseline.ts'
import { compareEach } from '../../../src/comparison/compare-each.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import { imageReports, skipReasons } from '../../../src/report/image-report.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { worthAComment } from '../../../src/report/news.ts'
import { outputs } from '../../../src/report/outputs.ts'
import { reportJson } from '../../../src/report/report-json.ts'
import { briefPage } from '../../../src/report/report-page.ts'
import { sinceRelease } from '../../../src/report/since-release.ts'
import { BASE, baseline, grownImage, growth, skippedGrowth, verdicts } from '../../support/records.ts'
import { growthRule } from '../../support/rules.ts'
import { before, failed, fresh, rebuilt, reportOn, stored } from '../../support/several-baselines.ts'

const STORED = 'stored record in the cache folder, 3 h ago'

test('the table says which image is new, and nothing of one that has its reason above', () => {
  const told = reportOn([stored('gate'), fresh('api'), failed('web')])
  const rows = commentMarkdown(told)
    .split('\n')
    .filter((line) => / · linux/.test(line) && line.startsWith('|'))
  expect(
    rows.slice(0, 3).map((row) =>
      row
        .split('|')
        .slice(2, 7)
        .map((cell) => cell.trim()),
    ),
  ).toEqual([
    ['gate · linux/amd64', 'unpacked', '18.4 MB', '22.6 MB', '+4.2 MB (+22.8 %)'],
    ['api · linux/amd64', 'unpacked', '', '22.6 MB', 'new'],
    ['web · linux/amd64', 'unpacked', '', '22.6 MB', ''],
  ])
})

test.each<[string, readonly ImageBaseline<CommitBaseline>[], boolean]>([
  ['one is new', [idle('web'), fresh('api')], true],
  ['one could not be compared', [idle('web'), failed('api')], false],
])('a comment is worth starting if %s: %#', (_, baselines, isWorth) => {
  expect(worthAComment(reportOn(baselines))).toBe(isWorth)
})

/** The baseline of an image that did not change. */
function idle(name: string): ImageBaseline<CommitBaseline> {
  return imageBaseline(name, baseline([grownImage({ name })]))
}

test('the headline is about the worst image, and so is how far before the base its ancestor is', () => {
  const images = [stored('web'), before('api')]
  const verdict = verdicts(
    images.map(({ name }) => ({ name, platform: 'linux/amd64', outcomes: name === 'api' ? [growth('fail')] : [] })),
  )
  expect(headline(reportOn(images, [], { verdict }), plainForm)).toMatch(
    /^Image size: api grew .*; compared with 3 commits before its base$/,
  )
  expect(headline(reportOn([before('api'), idle('web')].toReversed(), []), plainForm)).toMatch(
    /^Image size: api .*before its base$/,
  )
  expect(headline(reportOn(images), plainForm)).toMatch(/^Image size: web .* 2 images weighed$/)
})

test('of many reasons why limits were not checked, five are said', () => {
  const names = Array.from({ length: 12 }, (_, index) => `svc${index}`)
  const verdict = verdicts(
    names.map((name) => ({ name, platform: 'linux/amd64', outcomes: [skippedGrowth(`${name} is odd`)] })),
  )
  const said = skipReasons(
    reportOn(
      names.map((name) => stored(name)),
      [],
      { verdict },
    ),
  )
  expect(said).toHaveLength(6)
  expect(said.slice(4)).toEqual(['svc4 is odd', 'the JSON report has 7 more reasons'])
})

test('outputs have the baseline of the first image', () => {
  expect(outputs(reportOn([rebuilt('api'), stored('web')]))).toMatchObject({ 'baseline-source': 'rebuild' })
  expect(outputs(reportOn([failed('api'), stored('web')]))).toMatchObject({ 'baseline-sha': '' })
})

describe('in JSON', () => {
  test('each has its own under its name', () => {
    const { baselines, ...told } = JSON.parse(reportJson(reportOn([stored('api'), fresh('web')])))
    expect(told).not.toHaveProperty('baseline')
    expect(baselines).toEqual([
      expect.objectContaining({
        name: 'api',
        kind: 'baseline',
        source: 'record',
        createdAt: '2025-03-01T12:00:00.000Z',
      }),
      expect.objectContaining({ name: 'web', kind: 'none', isNew: true }),
    ])
    expect(baselines[0]).not.toHaveProperty('record')
  })

  test('so it is for the one of them that is compared with a release', () => {
    const release = {
      version: 'v1.0.0',
      commit: BASE,
      baselines: [stored('api')],
      comparison: { kind: 'none', reason: 'why' },
    }
    const told = JSON.parse(reportJson(reportOn([stored('api'), stored('web')], [], { release })))
    expect(told.release).toMatchObject({ baselines: [{ name: 'api' }] })
    expect(told.release).not.toHaveProperty('baseline')
  })
})

describe('growth since a release', () => {
  const asks = {
    rule: growthRule('9MB', 'unpacked', { since: 'release' }),
    status: 'pass',
    actual: 1,
    allowed: 1,
    isNear: false,
  } as const

  function since(released: readonly ImageBaseline<CommitBaseline>[]): readonly string[] {
    const whole = reportOn(
      ['api', 'gate', 'web'].map((name) => stored(name)),
      [asks],
    )
    const comparison = compareEach(whole.record, released)
    const told = { ...whole, release: { version: 'v1.4.2', commit: BASE, baselines: released, comparison } }
    return sinceRelease(told, imageReports(told), plainForm)
  }
  const GREW = '+4.2 MB (+22.8 %)'

  test.each<[string, readonly ImageBaseline<CommitBaseline>[], readonly string[]]>([
    ['only of those with such a rule', [stored('web')], [`Since v1.4.2 (9f8e7d6, ${STORED}): web ${GREW}.`]],
    [
      'with where each is from',
      [stored('web'), rebuilt('api')],
      [`Since v1.4.2 (9f8e7d6, ${STORED}; api built again): api ${GREW}; web ${GREW}.`],
    ],
    [
      'and why it is not known of others',
      [stored('web'), failed('api'), failed('gate')],
      [
        `Since v1.4.2 (9f8e7d6, ${STORED}): web ${GREW}.`,
        'Growth of api and gate since v1.4.2 was not checked: its build failed.',
      ],
    ],
    [
      'and what is in part',
      [stored('web', { reason: 'it was obtained as gzip-6' }), rebuilt('api')],
      [
        `Since v1.4.2 (9f8e7d6, ${STORED}; api built again): api ${GREW}; web ${GREW}. Not in all metrics (web): it was obtained as gzip-6.`,
      ],
    ],
    [
      'nor of any',
      [failed('web'), failed('api', 'it is elsewhere')],
      ['Growth since v1.4.2 was not checked: its build failed; it is elsewhere.'],
    ],
  ])('is told %s', (_, released, sentences) => {
    expect(since(released)).toEqual(sentences)
  })
})

describe('growth that cannot be seen, in one line', () => {
  const one = 'growth through 1 named context outside of the repository cannot be seen'

  test.each<[string, readonly ImageBaseline<CommitBaseline>[], string]>([
    ['of all', [outside('api', 1), outside('web', 1)], one],
    ['of some', [outside('api', 1), stored('gate'), outside('web', 1)], `${one} in api and web`],
    [
      'of many',
      ['a', 'b', 'c', 'd', 'e'].map((name, index) => outside(name, index + 1)),
      expect.stringMatching(/^growth through 1 .* in a; .* in b; .* in c and 2 more images$/) as unknown as string,
    ],
  ])('%s', (_, baselines, line) => {
    expect(brief(baselines)).toEqual(line)
  })
})

function outside(name: string, count: number): ImageBaseline<CommitBaseline> {
  return rebuilt(name, { outside: Array.from({ length: count }, (_, index) => `c${index}=/tmp/${index}`) })
}

/** What the line has after the verdict. */
function brief(baselines: readonly ImageBaseline<CommitBaseline>[]): string {
  const [, , ...clauses] = pageText(briefPage(reportOn(baselines)))
    .trimEnd()
    .split('; ')
  return clauses.join('; ')
}
