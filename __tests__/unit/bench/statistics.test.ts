import { expect, test } from '@jest/globals'
import { median, pairedDifference, pairedRatio } from '../../../bench/statistics.js'

test.each([
  // numbers        median
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
  [[1, 1, 1, 900], 1],
])('the median of %j is %d', (numbers, expected) => {
  expect(median(numbers)).toBe(expected)
})

test('nothing has no median', () => {
  expect(() => median([])).toThrow('no median')
})

test('a ratio is that of each round: a round in which the machine was slow is no other ratio', () => {
  expect(pairedRatio([2, 40, 3], [1, 20, 1])).toEqual({ median: 2, min: 2, max: 3 })
})

test('a difference is that of each round too', () => {
  expect(pairedDifference([3, 45, 4], [1, 41, 1])).toEqual({ median: 3, min: 2, max: 4 })
})

test('rounds come in pairs', () => {
  expect(() => pairedRatio([1, 2], [1])).toThrow('2 rounds of ours, 1 of the peer')
  expect(() => pairedDifference([1], [1, 2])).toThrow('1 rounds of ours, 2 of the peer')
})
