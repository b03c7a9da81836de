import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import {
  LARGEST,
  LARGEST_UNPACKED,
  packLayers,
  unpackLayers,
  type LayersRead,
} from '../../../../src/adapters/actions-cache/layers-blob.ts'
import { digestOf, STACKS } from '../../../support/stored-layers.ts'

const [ONE, TWO, BASE] = ['one', 'two', 'base'].map(digestOf) as [string, string, string]
const READ: LayersRead = {
  layers: new Map([
    [ONE, Buffer.from('the first\n')],
    [TWO, Buffer.from('')],
  ]),
  stacks: new Map([[BASE, STACKS]]),
}

const packed = async (read = READ): Promise<Buffer> => (await packLayers(read))!

test('what is packed comes out again', async () => {
  expect(await unpackLayers(await packed())).toEqual({ kind: 'found', value: READ })
  const nothing: LayersRead = { layers: new Map(), stacks: new Map() }
  expect(await unpackLayers(await packed(nothing))).toEqual({ kind: 'found', value: nothing })
})

test('the order does not matter, so that the same content has the same name', async () => {
  const turned = { ...READ, layers: new Map([...READ.layers].toReversed()) }
  expect(await packed(turned)).toEqual(await packed())
})

test.each<[string, () => LayersRead]>([
  ['packed', () => ({ ...READ, layers: new Map([[ONE, randomBytes(LARGEST + 1)]]) })],
  ['unpacked', () => ({ ...READ, layers: new Map([[ONE, Buffer.alloc(LARGEST_UNPACKED)]]) })],
])('what has too many bytes is not packed: %s', async (_, make) => {
  expect(await packLayers(make())).toBeUndefined()
})

const line = (header: unknown, rest = ''): Buffer => gzipSync(`${JSON.stringify(header)}\n${rest}`)
const layers = (...lengths: readonly unknown[]) => ({
  layers: lengths.map((length, index) => [String(index), length]),
  stacks: [],
})

test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
  ['nothing', () => Buffer.from(''), /^it cannot be unpacked: /],
  ['no archive', () => Buffer.from('{}'), /^it cannot be unpacked: /],
  ['half of one', async () => (await packed()).subarray(0, 100), /^it cannot be unpacked: /],
  ['a bomb', () => gzipSync(Buffer.alloc(LARGEST_UNPACKED + 1)), /^it cannot be unpacked: /],
  ['an empty one', () => gzipSync(''), /^it does not begin as it should$/],
  ['no first line', () => gzipSync(JSON.stringify(layers())), /does not begin/],
  ['null', () => line(null), /does not begin/],
  ['no lists', () => line({ layers: {}, stacks: [] }), /does not begin/],
  ['only layers', () => line({ layers: [] }), /does not begin/],
  ['no pairs', () => line({ layers: [['a', 1, 2]], stacks: [] }, 'a'), /does not begin/],
  ['numbers for names', () => line({ layers: [[1, 2]], stacks: [] }, 'ab'), /does not begin/],
  ['a negative length', () => line(layers(5, -5)), /does not begin/],
  ['half a length', () => line(layers(0.5)), /does not begin/],
  ['a length that is text', () => line(layers('1'), 'a'), /does not begin/],
  ['more than there is', () => line(layers(9), '8 bytes.'), /^its length is not that of its layers$/],
  ['less than there is', () => line(layers(7), '8 bytes.'), /^its length is not that of its layers$/],
])('%s is not unpacked', async (_, make, reason) => {
  expect(await unpackLayers(await make())).toEqual({ kind: 'miss', reason: expect.stringMatching(reason) })
})
