import { expect, test } from '@jest/globals'
import { firstNames } from '../../../../src/inventory/measures/first-names.ts'

const of = (most: number, weights: readonly (readonly [string, number])[]) => {
  const first = firstNames(most)
  for (const [name, bytes] of weights) first.add(name, bytes)
  return { count: first.count(), names: first.names() }
}

test('the heaviest names come first, and of the same weight in the order of the alphabet', () => {
  const weights = [['c', 1], ['b', 1], ['z', 9], ['a', 0]] as const // prettier-ignore
  expect(of(3, weights)).toEqual({ count: 4, names: ['z', 'b', 'c'] })
  expect(of(9, [])).toEqual({ count: 0, names: [] })
})

test('among very many, the first are found in whatever order they come', () => {
  const weights = Array.from({ length: 10_000 }, (_, index) => [`n${index % 977}`, (index * 7919) % 1000] as const)
  const sorted = weights.toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  expect(of(20, weights)).toEqual({ count: 10_000, names: sorted.slice(0, 20).map(([name]) => name) })
  expect(of(20, weights.toReversed())).toEqual(of(20, weights))
})
