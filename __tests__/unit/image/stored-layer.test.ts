import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Layer } from '../../../src/image/layer.ts'
import { decodeLayer, encodeLayer } from '../../../src/image/stored-layer.ts'
import { directory, file, hardlink, layerOf, symlink } from '../../support/entries.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { layerIn } from '../../support/layers-read.ts'
import { rounds } from '../../support/rounds.ts'
import { tar } from '../../support/tar.ts'

const LAYER = layerOf('own', [directory('d'), file('d/a', 7), symlink('l', 'd'), hardlink('h', 'd/a')], {
  programs: [{ position: 1, analysis: { kind: 'packed', packer: 'UPX' } }],
})

const plain = ({ entries, ...layer }: Layer) => ({ ...layer, entries: [...entries] })
const encoded = (layer: Layer): Buffer => Buffer.concat(encodeLayer(layer))

test.each<[string, () => Promise<Layer>]>([
  ['made in code', async () => LAYER],
  ['without entries', async () => layerOf('empty', [])],
  ['that was read', () => layerIn(gzipSync(tar({ path: 'a', content: 'x' })), { compression: 'gzip' })],
  ['whose gzip-6 size is known', () => layerIn(tar({ path: 'a', content: 'x' }), { gzip: true })],
  ['whose bytes hold a line break', async () => layerOf('lines', [file('a\nb', 10, { uid: 0x0a0a0a0a })])],
])('a layer %s comes back', async (_, make) => {
  const layer = await make()
  expect(plain(decodeLayer(encoded(layer))!)).toEqual(plain(layer))
})

describe('what is no layer of this version is none', () => {
  const bytes = encoded(LAYER)
  const edited = (from: string, to: string): Buffer => {
    const end = bytes.indexOf('\n')
    return Buffer.concat([Buffer.from(bytes.toString('utf8', 0, end).replace(from, to)), bytes.subarray(end)])
  }
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a line', Buffer.from('\n')],
    ['null', Buffer.from('null\n')],
    ['a list', Buffer.from('[]\n')],
    ['another version', edited('"version":"', '"version":"not ')],
    ['more bytes', Buffer.concat([bytes, Buffer.alloc(1)])],
  ])('%s', (_, given) => expect(decodeLayer(given)).toBeUndefined())

  test('any part of one', () => {
    for (let length = 0; length < bytes.length; length++) expect(decodeLayer(bytes.subarray(0, length))).toBeUndefined()
  })

  test('flipped bits are noticed or end in other entries, but never in an error', () => {
    const random = randomFrom(4)
    for (let round = rounds(600); round > 0; round--) {
      const flipped = Buffer.from(bytes)
      flipped[random(flipped.length)]! ^= 1 << random(8)
      const layer = decodeLayer(flipped) // the store's checksum would notice flipped bits
      expect(layer === undefined || Array.isArray([...layer.entries])).toBe(true)
    }
  })
})
