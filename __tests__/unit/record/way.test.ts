import { expect, test } from '@jest/globals'
import type { Making } from '../../../src/record/making.ts'
import { wayOf } from '../../../src/record/way.ts'
import { unreadImage } from '../../support/existing-images.ts'
import { imageRecord, record, type ImageFields } from '../../support/records.ts'

const of = (...images: readonly ImageFields[]) => record({ images: images.map(imageRecord) })
const made = (as: Making['as'], count: number, ...outside: readonly string[]) =>
  of({ made: { as, beside: count === 0 ? null : { count, bytes: count * 1000 }, outside } })
const named = (name: string, digit: string) => ({ name, digest: `sha256:${digit.repeat(64)}` })
const on = (base: string, ...others: readonly string[]) =>
  of({ baseImage: named('alpine', base), builtOn: others.map((each) => named(each, each)) })
const measures = (amount: number, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { amount, count: 1, names: [] }]))
const two = [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }] as const

test.each([
  [
    'with other amounts of what rules asked for',
    of({ measures: measures(1, 'a', 'b') }),
    of({ measures: measures(2, 'b', 'a') }),
  ],
  ['without anything that rules asked for', of({}), of({ measures: {} })],
  [
    'at another time, and heavier',
    of({}),
    record({ createdAt: '', images: [imageRecord({ metrics: { unpacked: 1 } })] }),
  ],
  ['by another version', of({}), record({ tool: { version: '9.9.9', method: 1 } })],
  ['in another order of platforms', of(...two), of(...two.toReversed())],
  ['from its commit alone, as head or again', made('head', 0), made('rebuild', 0)],
  ['beside other uncommitted files', made('head', 1), made('head', 2)],
  ['on the same images in another order', on('a', 'b', 'c'), on('a', 'c', 'b')],
  [
    'on the same image by another name',
    on('a', 'b'),
    record({ images: [{ ...on('a', 'b').images[0]!, baseImage: named('x', 'a') }] }),
  ],
])('made in the same way: %s', (_, one, other) => {
  expect(wayOf(one)).toBe(wayOf(other))
  expect(wayOf(one)).toMatch(/^[0-9a-f]{8}$/)
})

test('made in ways of their own', () => {
  const records = [
    of({}),
    record({ tool: { version: '0.1.0', method: 2 } }),
    of({ platform: 'linux/arm64' }),
    of(...two),
    of({ downloadMethod: 'gzip-6' }),
    record({ images: [unreadImage(1000)] }),
    made('head', 0),
    made('head', 1),
    made('rebuild', 1),
    made('head', 0, 'bin'),
    made('head', 0, 'bin', 'lib'),
    made('head', 1, 'bin'),
    on('a'),
    on('b'),
    on('a', 'b'),
    on('a', 'b', 'c'),
    of({ measures: measures(1, 'a') }),
    of({ measures: measures(1, 'a', 'b') }),
  ]
  expect(new Set(records.map(wayOf)).size).toBe(records.length)
})
