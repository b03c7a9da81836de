import { describe, expect, test } from '@jest/globals'
import { decodeRecord } from '../../../src/record/decode.ts'
import { encodeRecord } from '../../../src/record/encode.ts'
import { detailedImage } from '../../support/go-records.ts'
import { imageRecord, record } from '../../support/records.ts'

interface Json {
  [key: string | number]: Json
}

/** The JSON of a good record after `change`. */
function changed(change: (json: Json) => unknown): string {
  const json = JSON.parse(encodeRecord(record({ images: [detailedImage()] }))) as Json
  change(json)
  return JSON.stringify(json)
}
const image = (json: Json): Json => json['images']![0]!

describe('reads', () => {
  test.each([
    ['a record', record()],
    ['an image of which everything is known', record({ images: [detailedImage()] })],
    ['a tree that is no commit', record({ commit: null })],
    ['no images', record({ images: [] })],
    [
      'an image that was not built, of an unknown base',
      record({
        images: [imageRecord({ build: null, definition: null, metrics: { own: null, base: null } })],
      }),
    ],
  ])('%s as it was written', (_, value) => {
    expect(decodeRecord(encodeRecord(value))).toEqual({ kind: 'record', record: value })
  })

  test('fields it does not know, and leaves them where they are', () => {
    const decoded = decodeRecord(changed((json) => Object.assign(image(json), { trend: [{ path: 'x' }] })))
    expect(decoded).toMatchObject({ kind: 'record', record: { images: [{ trend: [{ path: 'x' }] }] } })
  })
})

describe('refuses, with the place', () => {
  test.each<[string, (json: Json) => unknown]>([
    [
      'images[0].metrics.unpacked is not a whole number',
      (json) => Object.assign(image(json)['metrics']!, { unpacked: -1 }),
    ],
    [
      'images[0].metrics.rootfs is not a whole number',
      (json) => Object.assign(image(json)['metrics']!, { rootfs: 1.5 }),
    ],
    [
      'images[0].metrics.download is not a whole number',
      (json) => Object.assign(image(json)['metrics']!, { download: 2 ** 53 }),
    ],
    [
      'images[0].metrics.layers is not a whole number',
      (json) => Object.assign(image(json)['metrics']!, { layers: null }),
    ],
    ['images[0].metrics.own is not a whole number', (json) => Object.assign(image(json)['metrics']!, { own: '1' })],
    [
      'images[0].layers[1].origin is not one of own, base, unknown',
      (json) => Object.assign(image(json)['layers']![1]!, { origin: 'x' }),
    ],
    ['images[0].paths[0].path is not a string', (json) => Object.assign(image(json)['paths']![0]!, { path: 7 })],
    ['images[0].pathsComplete is not a boolean', (json) => Object.assign(image(json), { pathsComplete: 1 })],
    [
      'images[0].downloadMethod is not one of blobs, gzip-6',
      (json) => Object.assign(image(json), { downloadMethod: 'zstd' }),
    ],
    [
      'images[0].build.seconds is not a number of seconds',
      (json) => Object.assign(image(json)['build']!, { seconds: -1 }),
    ],
    ['images[0].definition is not an object', (json) => Object.assign(image(json), { definition: [] })],
    [
      'images[0].goBinaries[0].modules[1].kind is not one of main, dependency, std, unknown',
      (json) => Object.assign(image(json)['goBinaries']![0]!['modules']![1]!, { kind: 'vendored' }),
    ],
    [
      'images[0].goBinaries[0].modules[1].replacedBy is not a string',
      (json) => Object.assign(image(json)['goBinaries']![0]!['modules']![1]!, { replacedBy: 7 }),
    ],
    [
      'images[0].goBinaries[0].buckets is not an object of whole numbers',
      (json) => Object.assign(image(json)['goBinaries']![0]!['buckets']!, { 'type data': -1 }),
    ],
    [
      'images[0].goBinaries[0].settings is not an object',
      (json) => Object.assign(image(json)['goBinaries']![0]!, { settings: ['CGO_ENABLED=0'] }),
    ],
    [
      'images[0].hidden[0].how is not one of deleted, overwritten, owner, mode, unchanged',
      (json) => Object.assign(image(json)['hidden']![0]!, { how: 'x' }),
    ],
    [
      'images[0].advice[0].kind is not one of strip',
      (json) => Object.assign(image(json)['advice']![0]!, { kind: 'x' }),
    ],
    ['images is not a list', (json) => Object.assign(json, { images: {} })],
    ['commit is not a string', (json) => Object.assign(json, { commit: 5 })],
    ['tool.method is not a whole number', (json) => Object.assign(json['tool']!, { method: 'one' })],
    ['schemaVersion is not one of 1', (json) => Object.assign(json, { schemaVersion: 0 })],
    ['createdAt is missing', (json) => delete json['createdAt']],
  ])('%s', (words, change) => {
    expect(decodeRecord(changed(change))).toEqual({ kind: 'unreadable', reason: expect.stringContaining(words) })
  })

  test.each([
    ['', 'it is not JSON'],
    ['{"schemaVersion": 1', 'it is not JSON'],
    ['[]', 'the document is not an object'],
    ['null', 'the document is not an object'],
    ['{"a": 1}', 'it has no "schemaVersion", which every record has'],
    ['{"__proto__": {"schemaVersion": 1}}', 'it has no "schemaVersion", which every record has'],
  ])('%s', (json, reason) => {
    expect(decodeRecord(json)).toEqual({ kind: 'unreadable', reason })
  })

  test.each([
    ['{"schemaVersion": 2, "images": "elsewhere"}', 'a newer one'],
    ['{"schemaVersion": 2, "tool": {"version": "2.3.0"}}', '2.3.0'],
    ['{"schemaVersion": 2, "tool": {"version": "1\\n::error::no"}}', 'a newer one'],
  ])('a newer schema, whatever else is in it, and says what to upgrade to: %s', (json, version) => {
    const reason = `it has schema version 2, and this version of weighbridge reads up to 1: upgrade to ${version}`
    expect(decodeRecord(json)).toEqual({ kind: 'unreadable', reason })
  })
})
