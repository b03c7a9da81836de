import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { CommitBaseline } from '../../../src/baseline/baseline.ts'
import { compareRecords, compareSides } from '../../../src/comparison/compare.ts'
import { decodeRecord } from '../../../src/record/decode.ts'
import { encodeRecord } from '../../../src/record/encode.ts'
import { METRIC_NAMES, METRICS } from '../../../src/metrics.ts'
import type { WeightRecord } from '../../../src/record/record.ts'
import { reportJson } from '../../../src/report/report-json.ts'
import { baselinesOf } from '../../support/baselines-of.ts'
import { edited } from '../../support/edited-budgets.ts'
import { catalogBinary, detailedImage } from '../../support/go-records.ts'
import { hostileReport } from '../../support/hostile.ts'
import { advice } from '../../support/made-causes.ts'
import { referenceBaseline, unreadImage } from '../../support/existing-images.ts'
import { BASE, baseline, catalogLayers, imageRecord, layer, record, report } from '../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'
import { fresh, reportOn, stored } from '../../support/several-baselines.ts'

interface Json {
  [key: string | number]: Json
}

const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'record.schema.json')
const schema = JSON.parse(readFileSync(path, 'utf8')) as Json
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

test.each<[string, WeightRecord]>([
  ['a record', record()],
  ['an image of which everything is known', record({ images: [detailedImage()] })],
  ['a tree that is no commit', record({ commit: null })],
  [
    'flags of the linker',
    record({
      images: [
        imageRecord({
          goBinaries: [catalogBinary({ linkerFlags: '-X main.version=…' })],
          advice: [advice('strip', { flag: '-ldflags="-s -w -X main.version=$V"' })],
        }),
      ],
    }),
  ],
  [
    'an image of the classic store that was not built here',
    record({
      images: [imageRecord({ digest: '', build: null, definition: null, metrics: { own: null, base: null } })],
    }),
  ],
  ['an image by its manifest alone', record({ images: [unreadImage(6_000_000)] })],
  [
    'an image whose download was not worked out',
    record({
      images: [
        imageRecord({
          downloadMethod: 'none',
          layers: [layer('COPY app /', 100, { download: null })],
          metrics: { download: null },
        }),
      ],
    }),
  ],
  ['no images', record({ images: [] })],
])('%s is valid', (_, value) => {
  isValid(JSON.parse(encodeRecord(value)))
  expect(isValid.errors).toBeNull()
})

test('fields of a report and unknown ones are valid beside the record', () => {
  const written = { ...record(), baseline: { kind: 'none' }, comparison: { kind: 'none' }, verdict: { status: 'pass' } }
  isValid({ ...written, notes: [], trend: [1, 2] })
  expect(isValid.errors).toBeNull()
})

test('what a report says of edited budgets is valid, and an edit of another kind is not', () => {
  const budgets = edited([maxRule('20MB'), forbidRule('shell')], [maxRule('25MB'), growthRule('5%')])
  const json = JSON.parse(JSON.stringify({ ...record(), budgets })) as Json
  isValid(json)
  expect(isValid.errors).toBeNull()
  const [change] = budgets.images[0]!.changes
  json['budgets']!['images']![0]!['changes']![0] = { ...change, kind: 'moved' } as unknown as Json
  expect(isValid(json)).toBe(false)
})

test('a comparison of a report is valid, and one whose cause is not whole is not', () => {
  const head = record({ images: [detailedImage({ layers: catalogLayers(9_000_000) })] })
  const comparison = compareSides(head, record({ images: [detailedImage()] }))
  const json = JSON.parse(JSON.stringify({ ...record(), comparison })) as Json
  isValid(json)
  expect(isValid.errors).toBeNull()
  const part = json['comparison']!['images']![0]!['cause']!['parts']![0]!
  expect(part).toMatchObject({ kind: 'layer', change: 'shrank' })
  delete part['delta']
  expect(isValid(json)).toBe(false)
})

test('the verdict of a report is valid, and one without a sentence is not', () => {
  const json = JSON.parse(reportJson(report({ outcomes: hostileReport('shop').verdict.images[0]!.outcomes }))) as Json
  isValid(json)
  expect(isValid.errors).toBeNull()
  const [outcome] = json['verdict']!['images']![0]!['outcomes'] as unknown as readonly [Json]
  expect(Object.keys(outcome)).toEqual(['id', 'status', 'sentence', 'rule', 'actual', 'allowed', 'isNear'])
  delete outcome['sentence']
  expect(isValid(json)).toBe(false)
})

test.each<[string, CommitBaseline]>([
  ['a previous version', baseline()],
  ['a previous version that cannot be had', { kind: 'none', commit: BASE, reason: 'it does not build' }],
  ['no previous version', { kind: 'none', commit: undefined, reason: 'no tag is a version' }],
])('growth of a report since %s is valid', (_, base) => {
  const version = base.commit === undefined ? null : 'v1.4.2'
  const comparison = compareRecords(record(), base)
  const release = { version, commit: base.commit ?? null, baselines: baselinesOf(record(), base), comparison }
  isValid(JSON.parse(reportJson(report({ release }))))
  expect(isValid.errors).toBeNull()
})

test('a report on an existing image beside another is valid', () => {
  isValid(JSON.parse(reportJson(report({ baseline: referenceBaseline() }))))
  expect(isValid.errors).toBeNull()
})

test('a report of a run that built no image, as none had changed, is valid', () => {
  isValid(
    JSON.parse(
      reportJson(reportOn([], [], { carried: ['api', 'web'], built: [{ name: 'job', reason: 'go.mod changed' }] })),
    ),
  )
  expect(isValid.errors).toBeNull()
})

test('the baselines of several images are valid, and one of no image is not', () => {
  const baselines = [stored('api'), fresh('web')]
  const release = {
    version: 'v1.4.2',
    commit: BASE,
    baselines: [stored('web')],
    comparison: { kind: 'none', reason: 'why' },
  }
  const json = JSON.parse(reportJson(reportOn(baselines, [], { release }))) as Json
  isValid(json)
  expect(isValid.errors).toBeNull()
  expect(decodeRecord(JSON.stringify(json))).toMatchObject({ kind: 'record' })
  delete json['baselines']![0]!['name']
  expect(isValid(json)).toBe(false)
})

/** Fields whose keys are names from the image (settings, buckets), all of them optional. */
const MAPS: ReadonlySet<string | undefined> = new Set(['settings', 'buckets'])

/** The path of every field of every object in a document: `images.0.metrics.unpacked` and so on. */
function* fields(value: Json, at: readonly string[] = []): Generator<readonly string[]> {
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && !MAPS.has(at.at(-1))) yield [...at, key]
    yield* fields(inner, [...at, key])
  }
}

const encoded = JSON.parse(encodeRecord(record({ images: [detailedImage()] }))) as Json
const places = [...fields(encoded)].map((place) => [place.join('.'), place] as const)

test('there are fields to leave out', () => {
  expect(places.length).toBeGreaterThan(120)
})

function without(place: readonly string[]): Json {
  const copy = structuredClone(encoded)
  const parent = place.slice(0, -1).reduce<Json>((value, key) => value[key]!, copy)
  delete parent[place.at(-1)!]
  return copy
}

/** Fields that records of older versions lack (migrate.ts), and metrics that may be unknown. */
const LATER: ReadonlySet<string> = new Set([
  ...'hidden duplicates goBinaries packed baseImage attestations foreignLayers advice'.split(' '),
  'layers.line',
  'paths.content',
  ...METRIC_NAMES.filter((metric) => METRICS[metric].unknown !== null).map((metric) => `metrics.${metric}`),
])
const isLater = ([place]: (typeof places)[number]): boolean =>
  LATER.has(place.replaceAll(/\.\d+/g, '').replace('images.', ''))

test.each(places.filter((each) => !isLater(each)))(
  'without %s it is neither valid nor readable: the schema and the code ask for the same',
  (_, place) => {
    expect(isValid(without(place))).toBe(false)
    expect(decodeRecord(JSON.stringify(without(place)))).toMatchObject({ kind: 'unreadable' })
  },
)

test.each(places.filter(isLater))(
  'without %s it is of an older version: readable, and not what this one writes',
  (_, place) => {
    expect(isValid(without(place))).toBe(false)
    expect(decodeRecord(JSON.stringify(without(place)))).toMatchObject({ kind: 'record' })
  },
)
