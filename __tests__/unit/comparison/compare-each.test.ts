import { expect, test } from '@jest/globals'
import type { ImageBaseline } from '../../../src/baseline/baseline.ts'
import { compareEach } from '../../../src/comparison/compare-each.ts'
import { compareRecords } from '../../../src/comparison/compare.ts'
import { baseline, grownImage, imageRecord, record } from '../../support/records.ts'

const found = (name: string, ...platforms: readonly string[]): ImageBaseline => {
  const images = [imageRecord({ name }), ...platforms.map((platform) => imageRecord({ name, platform }))]
  return { ...baseline(images), name }
}
const none = (name: string, reason: string): ImageBaseline => ({ name, kind: 'none', commit: undefined, reason })
const head = (...names: readonly string[]) => record({ images: names.map((name) => grownImage({ name })) })

/** For each image, the change of unpacked, or why it is not compared. */
function told(names: readonly string[], baselines: readonly ImageBaseline[]) {
  const comparison = compareEach(head(...names), baselines)
  if (comparison.kind === 'none') return comparison.reason
  return comparison.images.map(({ name, metrics: [unpacked] }) =>
    unpacked!.kind === 'compared' ? `${name} ${unpacked!.delta}` : `${name}: ${unpacked!.reason}`,
  )
}

test.each<[readonly ImageBaseline[], string | readonly string[]]>([
  [[found('a')], ['a 4200000']],
  [[none('a', 'one')], 'one'],
  [
    [found('a'), found('b')],
    ['a 4200000', 'b 4200000'],
  ],
  [
    [found('a'), none('b', 'one')],
    ['a 4200000', 'b: one'],
  ],
  [[none('a', 'one'), none('b', 'one')], 'one'],
  [[none('a', 'one'), none('b', 'two')], 'one; two'],
  [
    [none('a', 'one'), found('b'), none('c', 'two')],
    ['a: one', 'b 4200000', 'c: two'],
  ],
])('%#: each is compared with its own', (baselines, expected) => {
  expect(
    told(
      baselines.map(({ name }) => name),
      baselines,
    ),
  ).toEqual(expected)
})

test('of one image, it is the comparison with its baseline', () => {
  expect(compareEach(head('a'), [found('a')])).toEqual(compareRecords(head('a'), found('a')))
})

test('what only the base has is of each image', () => {
  expect(compareEach(head('a', 'b'), [found('a', 'linux/arm64'), found('b', 'linux/386')])).toMatchObject({
    onlyAtBase: [
      { name: 'a', platform: 'linux/arm64' },
      { name: 'b', platform: 'linux/386' },
    ],
  })
})

test('an image without an entry is not in it', () => {
  expect(told(['a', 'b'], [found('b')])).toEqual(['b 4200000'])
})
