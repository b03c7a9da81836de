import { describe, expect, test } from '@jest/globals'
import { withMoved } from '../../../src/baseline/with-moved.ts'
import { judge } from '../../../src/budget/judge.ts'
import { compareRecords } from '../../../src/comparison/compare.ts'
import type { Metric } from '../../../src/metrics.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { goBinary } from '../../support/go-records.ts'
import { digest, imageOn as image } from '../../support/image-on.ts'
import { baseline, file, record, type ImageFields } from '../../support/records.ts'
import { growthRule } from '../../support/rules.ts'

function compared(before: ImageRecord, after: ImageRecord) {
  const head = record({ images: [after] })
  const comparison = compareRecords(head, withMoved(baseline([before]), head))
  if (comparison.kind === 'none') throw new Error(comparison.reason)
  const [only] = comparison.images
  const deltas = only!.metrics.map(
    (each) => [each.metric, each.kind === 'compared' ? each.delta : each.reason] as const,
  )
  return { ...only!, comparison, head, deltas: Object.fromEntries(deltas) }
}

const ANOTHER = 'is another image now than at the base, and how much of the change comes from that is not known'

describe('a base image that moved', () => {
  const before = image('a', [1000, 500], [100, 2000])
  const after = image('b', [1400, 500, 70], [100, 2007])
  const result = compared(before, after)

  test('is left out of what its layers tell exactly; what a container sees of it is not compared', () => {
    expect(result.deltas).toEqual({
      unpacked: 7,
      download: 35,
      rootfs: `alpine ${ANOTHER}`,
      wasted: `alpine ${ANOTHER}`,
      own: 7,
      base: 0,
      layers: 0,
      files: `alpine ${ANOTHER}`,
    })
    expect(result.metrics.find(({ metric }) => metric === 'unpacked')).toMatchObject({ base: 4070, head: 4077 })
    expect(result.metrics.find(({ metric }) => metric === 'rootfs')).toMatchObject({ base: 3600, head: 4077 })
  })

  test('is shown apart, with its bytes', () => {
    expect(result.moved).toEqual([{ what: 'base image', name: 'alpine', unpacked: 470, download: 4700 }])
    expect(result.settings).toMatchObject([{ what: 'base image' }])
  })

  test('is blamed for nothing, and what is blamed sums to the change', () => {
    expect(result.layers.map(({ kind, delta }) => [kind, delta])).toEqual([
      ['same', 0],
      ['same', 0],
      ['same', 0],
      ['same', 0],
      ['changed', 7],
    ])
    expect(result.paths).toEqual([{ path: 'app/1', base: 2000, head: 2007, delta: 7 }])
    expect(result.cause?.parts.map(({ name, delta }) => [name, delta])).toEqual([['COPY 1 /', 7]])
    expect(result.cause?.parts[0]?.parts[0]?.parts.map(({ name, delta }) => [name, delta])).toEqual([
      ['standard library', 7],
    ])
  })

  test.each([
    ['of which some layers went', image('a', [1000, 500, 70], [100, 2000]), image('b', [900], [100, 2007])],
    ['of which all layers are new', image('a', [1, 2], [100, 2000]), image('b', [3, 4], [100, 2007])],
    ['that is lighter', image('a', [1000, 500], [100, 2000]), image('b', [10, 5], [100, 2007])],
  ])('%s', (_, base, head) => {
    const { deltas, layers, cause, paths } = compared(base, head)
    expect(deltas).toMatchObject({ unpacked: 7, download: 35, own: 7, base: 0, layers: 0 })
    expect(layers.map(({ delta }) => delta).filter((delta) => delta !== 0)).toEqual([7])
    expect([cause?.delta, paths.map(({ delta }) => delta)]).toEqual([7, [7]])
  })

  test('whose layers are the same changes nothing', () => {
    const { deltas, moved } = compared(before, image('b', [1000, 500], [100, 2007]))
    expect(deltas).toMatchObject({ unpacked: 7, rootfs: 7, wasted: 0, files: 0, own: 7, base: 0 })
    expect(moved).toEqual([{ what: 'base image', name: 'alpine', unpacked: 0, download: 0 }])
  })

  test('whose layers cannot be told apart leaves nothing to compare', () => {
    const layers = after.layers.map((each) => ({ ...each, origin: 'unknown' as const }))
    const { deltas, moved } = compared(before, {
      ...after,
      layers,
      metrics: { ...after.metrics, own: null, base: null },
    })
    expect(new Set(Object.values(deltas))).toEqual(
      new Set([`alpine ${ANOTHER}`, "the final stage's base image is not known at the head"]),
    )
    expect(moved).toEqual([{ what: 'base image', name: 'alpine', unpacked: null, download: null }])
  })

  test('with a layer of unknown compressed size: download is not compared', () => {
    const layers = after.layers.map((each, at) => (at === 0 ? { ...each, download: null } : each))
    const { deltas, moved } = compared(before, { ...after, layers })
    expect(deltas).toMatchObject({ unpacked: 7, download: expect.stringMatching(/./) })
    expect(moved).toMatchObject([{ unpacked: 470, download: null }])
  })

  test('and a file of it that the base has of its own, too', () => {
    const own = file('lib/0', 5000, 2)
    const base = { ...before, paths: [...before.paths.filter(({ path }) => path !== 'lib/0' && path !== 'app/0'), own] }
    expect(compared(base, after).paths.find(({ path }) => path === 'lib/0')).toMatchObject({ base: 5000, head: 1400 })
  })
})

test('a file that the head has of its own is in its layer, but not called new: the base image may have one, too', () => {
  const { paths, cause } = compared(image('a', [1000], [100]), image('b', [1000, 9], [100, 70]))
  expect(paths).toEqual([])
  expect(cause?.parts[0]).toMatchObject({ delta: 70, parts: [{ name: 'app/1', base: null, delta: 70 }] })
})

const builtOn = (of: string) => [{ name: 'golang:1.23', digest: digest(of) }]

test.each<[string, Record<'base' | 'head', ImageFields>, string, string]>([
  [
    'an image that it is built with',
    { base: { builtOn: builtOn('c') }, head: { builtOn: builtOn('d') } },
    `golang:1.23 ${ANOTHER}`,
    'image',
  ],
  [
    'perhaps the image that compiled it',
    { base: {}, head: { goBinaries: [goBinary('app/0', [], { layer: 1, goVersion: 'go1.23.4' })] } },
    '/app/0 was compiled by go1.22.12 at the base and by go1.23.4 at the head, and it is not known whether its Dockerfile asks for that',
    'go version',
  ],
])('%s: of its own layers, nothing is compared', (_, { base, head }, reason, what) => {
  const { deltas, moved } = compared(image('a', [1000], [100], base), image('a', [1000], [107], head))
  const { base: ofBaseImage, ...others } = deltas
  expect([ofBaseImage, new Set(Object.values(others))]).toEqual([0, new Set([reason])])
  expect(moved).toMatchObject([{ what, unpacked: null, download: null }])
})

test('only the image that something moved of is compared without it', () => {
  const head = record({ images: [image('b', [2000], [107]), image('a', [1000], [107], { name: 'other' })] })
  const base = baseline([image('a', [1000], [100]), image('a', [1000], [100], { name: 'other' })])
  const comparison = compareRecords(head, withMoved(base, head))
  expect(comparison).toMatchObject({ images: [{ moved: [{ unpacked: 1000 }] }, { name: 'other' }] })
  expect(comparison.kind === 'compared' && comparison.images[1]!.moved).toBeUndefined()
})

const BASE = image('a', [1000], [1000])
const BUILDER = { builtOn: builtOn('d') }

test.each<[string, Metric, readonly [ImageRecord, ImageRecord], string]>([
  // limit    metric       base   head                                outcome
  ['0B', 'unpacked', [BASE, image('b', [9000], [1000])], 'pass'],
  ['0B', 'unpacked', [BASE, image('b', [9000], [1001])], 'fail'],
  ['0B', 'unpacked', [BASE, image('b', [1], [1001])], 'fail'], // a lighter base image hides no growth
  ['0B', 'download', [BASE, image('b', [9000], [1001])], 'fail'],
  ['0B', 'own', [BASE, image('b', [9000], [1000])], 'pass'],
  ['0B', 'base', [BASE, image('b', [9000], [1000])], 'pass'],
  ['10%', 'unpacked', [BASE, image('b', [3000], [1400])], 'pass'], // of the 4,000 bytes that it would have had
  ['10%', 'unpacked', [BASE, image('b', [3000], [1401])], 'fail'],
  ['0B', 'rootfs', [BASE, image('b', [1], [1000])], 'skip'],
  ['9MB', 'unpacked', [{ ...BASE, builtOn: builtOn('c') }, image('a', [1000], [1], BUILDER)], 'skip'],
])('growth of %s in %s', (text, metric, [before, after], status) => {
  const { comparison, head } = compared(before, after)
  const { name } = after
  const verdict = judge([{ name, rules: [growthRule(text, metric)] }], head, [{ name, base: comparison }])
  expect(verdict.images[0]!.outcomes).toMatchObject([{ status }])
})

const measures = (amount: number, ...names: readonly string[]) => ({
  'path:/app/**': { amount, count: 1, names: [] },
  setuid: { amount: names.length, count: names.length, names },
  modules: { amount: 1, count: 1, names: ['a.com/a'] },
})

test('what rules asked for is only told if the base image is the same', () => {
  const before = { ...image('a', [1000], [100]), measures: measures(10, '/bin/su') }
  const of = (name: string) => ({
    ...image(name, [name === 'a' ? 1000 : 1400], [100]),
    measures: measures(17, '/bin/su', '/bin/mount'),
  })
  const [moved, same] = [compared(before, of('b')), compared(before, of('a'))]
  expect([moved.deltas['path:/app/**'], same.deltas['path:/app/**']]).toEqual([`alpine ${ANOTHER}`, 7])
  const none = { measure: 'modules', kind: 'compared', names: [] }
  expect(moved.gained).toEqual([{ measure: 'setuid', kind: 'not compared', reason: `alpine ${ANOTHER}` }, none])
  expect(same.gained).toEqual([{ measure: 'setuid', kind: 'compared', names: ['/bin/mount'] }, none])
})
