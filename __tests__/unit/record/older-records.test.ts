import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { METRIC_NAMES, METRICS } from '../../../src/metrics.ts'
import { decodeRecord } from '../../../src/record/decode.ts'
import { encodeRecord } from '../../../src/record/encode.ts'
import { jsonOfOlder, OLDER_RECORDS, olderRecord } from '../../support/older-records.ts'
import { record } from '../../support/records.ts'

interface Json {
  [key: string | number]: Json
}

const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'record.schema.json')
const schema = JSON.parse(readFileSync(path, 'utf8'))
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
const NEWEST = OLDER_RECORDS.at(-1)!

describe.each(OLDER_RECORDS)('%s', (name) => {
  test('is read, with all that it has, and is what this version writes then', () => {
    const read = olderRecord(name)
    expect(read).toMatchObject(JSON.parse(jsonOfOlder(name)))
    isValid(JSON.parse(encodeRecord(read)))
    expect(isValid.errors).toBeNull()
  })
})

test('what the first version did not record is not known', () => {
  const [image] = olderRecord(OLDER_RECORDS[0]!).images
  expect(image).toMatchObject({ baseImage: null, goBinaries: [], hidden: [], attestations: 0 })
  expect(image!.notRecorded).toEqual('hidden duplicates goBinaries packed attestations foreignLayers advice'.split(' '))
  expect(new Set(image!.layers.map(({ line }) => line))).toEqual(new Set([null]))
  expect(new Set(image!.paths.map(({ content }) => content))).toEqual(new Set(['']))
})

test('what is printed of an older record is read again with all that it does not know', () => {
  const read = olderRecord(OLDER_RECORDS[0]!)
  expect(decodeRecord(JSON.stringify(read))).toEqual({ kind: 'record', record: read })
  const before = { ...read.images[0]!, notRecorded: ['hidden'], advice: undefined }
  expect(decodeRecord(JSON.stringify({ ...read, images: [before] }))).toMatchObject({
    record: { images: [{ advice: [], notRecorded: ['hidden', 'advice'] }] },
  })
})

test.each(OLDER_RECORDS.slice(1))('%s has every list of today', (name) => {
  expect(olderRecord(name).images.map(({ notRecorded }) => notRecorded)).toEqual([undefined])
})

test.each([
  ['04-mounts.json', { build: { mounts: { storeBytes: null } } }],
  ['07-repository.json', { repository: [{ hiddenFiles: null }] }],
])('%s does not know what its version did not count', (name, unknown) => {
  expect(olderRecord(name).images).toMatchObject([unknown])
})

test.each(METRIC_NAMES.map((metric) => [metric, METRICS[metric].unknown] as const))(
  'a record without the metric %s (%s)',
  (metric, unknown) => {
    const json: Json = JSON.parse(encodeRecord(record()))
    delete json['images']![0]!['metrics']![metric]
    const decoded = decodeRecord(JSON.stringify(json))
    if (unknown === null) expect(decoded).toMatchObject({ kind: 'unreadable' })
    else expect(decoded).toMatchObject({ record: { images: [{ metrics: { [metric]: null } }] } })
  },
)

/** The path of every field that the schema has for an image; the metrics are a separate table. */
function* described(part: Json, at: string): Generator<string> {
  const { $ref, oneOf, items, properties } = part as unknown as { $ref?: string } & { [key: string]: Json }
  if ($ref !== undefined && !$ref.endsWith('/metrics')) yield* described(schema.$defs[$ref.split('/').at(-1)!], at)
  for (const each of Object.values(oneOf ?? {})) yield* described(each, at)
  if (items) yield* described(items, at)
  for (const [name, inner] of Object.entries(properties ?? {})) {
    yield `${at}.${name}`
    yield* described(inner, `${at}.${name}`)
  }
}

/** The path of every field of a value, ignoring positions in lists. */
function* found(value: Json, at: string): Generator<string> {
  if (value === null || typeof value !== 'object') return
  for (const [name, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? at : `${at}.${name}`
    yield place
    yield* found(inner, place)
  }
}

test('the newest record has every field that the schema describes: a new field needs a newer one', () => {
  const fields = new Set(described(schema.$defs.image, ''))
  const has = new Set(found(JSON.parse(jsonOfOlder(NEWEST)).images, ''))
  expect(fields.size).toBeGreaterThan(90)
  expect([...fields].filter((place) => !has.has(place))).toEqual(['.notRecorded'])
})
