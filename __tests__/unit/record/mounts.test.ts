import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { decodeRecord } from '../../../src/record/decode.ts'
import { encodeRecord } from '../../../src/record/encode.ts'
import { fitImage } from '../../../src/record/fit-image.ts'
import { mount, mountedBuild, RESTORED } from '../../support/mounts.ts'
import { imageRecord, record } from '../../support/records.ts'
import type { MountsEffect } from '../../../src/mounts/effect.ts'

const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'record.schema.json')
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync(path, 'utf8')))
const of = (mounts: MountsEffect) => record({ images: [imageRecord({ build: mountedBuild(mounts) })] })
const TIMED = mount('a', 'hit', { fetchSeconds: 0.25, storeSeconds: 1.5 })
const EMPTY = { ...RESTORED, coldSeconds: null, mounts: [mount('a', 'miss', { reason: 'the store has none' })] }

test.each([
  ['mounts of which everything is known', of(RESTORED)],
  ['mounts that were empty', of(EMPTY)],
  ['mounts with the time of each', of({ ...RESTORED, mounts: [TIMED] })],
  ['no mounts', record()],
])('%s: valid, and read as written', (_, value) => {
  isValid(JSON.parse(encodeRecord(value)))
  expect(isValid.errors).toBeNull()
  expect(decodeRecord(encodeRecord(value))).toEqual({ kind: 'record', record: value })
})

const jsonOf = (value: unknown) => JSON.stringify(record({ images: [imageRecord({ build: value as never })] }))

describe('what is not as it should be is refused by the schema and by the code', () => {
  const fields = Object.keys(RESTORED) as (keyof MountsEffect)[]
  const good = mountedBuild()
  const [first] = RESTORED.mounts
  const ofMount = (value: object) => ({ ...good, mounts: { ...RESTORED, mounts: [value] } })
  test.each<[string, unknown]>([
    ...fields
      .filter((name) => name !== 'storeBytes')
      .map((name): [string, unknown] => [`no ${name}`, { ...good, mounts: { ...RESTORED, [name]: undefined } }]),
    ...Object.keys(first!).map((name): [string, unknown] => [
      `a mount without ${name}`,
      ofMount({ ...first, [name]: undefined }),
    ]),
    ['mounts that are null', { ...good, mounts: null }],
    ['an unknown word', ofMount({ ...first, found: 'warm' })],
    ['a time before its start', ofMount({ ...first, fetchSeconds: -1 })],
    ['no time', ofMount({ ...first, storeSeconds: null })],
    ['half a byte', ofMount({ ...first, restored: 0.5 })],
    ['negative seconds', { ...good, mounts: { ...RESTORED, saveSeconds: -1 } }],
    ['a mark that is no mark', { ...good, vertices: [{ ...good.vertices[0], cacheMounts: false }] }],
  ])('%s', (_, value) => {
    expect(isValid(JSON.parse(jsonOf(value)))).toBe(false)
    expect(decodeRecord(jsonOf(value))).toMatchObject({ kind: 'unreadable' })
  })
})

test('mounts of an older version, which did not ask what all of them take, are read as if nobody knew', () => {
  const mounts = { ...RESTORED, storeBytes: undefined }
  const read = of({ ...RESTORED, storeBytes: null })
  expect(decodeRecord(jsonOf({ ...mountedBuild(), mounts }))).toEqual({ kind: 'record', record: read })
})

test('a record that has no room for its steps keeps those with cache mounts', () => {
  const vertices = Array.from({ length: 2000 }, (_, index) => ({ name: `[${index}] RUN`, seconds: 1, cached: false }))
  const build = mountedBuild()
  const fitted = fitImage(imageRecord({ build: { ...build, vertices: [...vertices, ...build.vertices] } }))
  expect(fitted.build).toEqual({ ...build, vertices: build.vertices.slice(1) })
})
