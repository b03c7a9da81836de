import { expect, test } from '@jest/globals'
import { mergeIntervals, secondsOf, within } from '../../../src/buildkit/intervals.ts'

const run = (start: number, stop?: number) => ({ start, stop })

test.each([
  ['none', [], [], 0],
  ['one', [run(0, 1500)], [run(0, 1500)], 1.5],
  ['apart: the time between does not count', [run(0, 1000), run(5000, 6000)], [run(0, 1000), run(5000, 6000)], 2],
  ['out of order', [run(5000, 6000), run(0, 1000)], [run(0, 1000), run(5000, 6000)], 2],
  ['overlapping count once', [run(0, 2000), run(1000, 3000)], [run(0, 3000)], 3],
  ['one within the other', [run(0, 3000), run(1000, 2000)], [run(0, 3000)], 3],
  ['touching', [run(0, 1000), run(1000, 2000)], [run(0, 2000)], 2],
  ['the last one still runs', [run(0, 1000), run(5000)], [run(0, 1000), run(5000)], 1],
  ['one that still runs takes in the later ones', [run(0), run(5000, 6000)], [run(0)], 0],
])('%s', (_, runs, merged, seconds) => {
  expect(mergeIntervals(runs)).toEqual(merged)
  expect(secondsOf(mergeIntervals(runs))).toBe(seconds)
})

test.each([
  ['all of it', [run(20, 30)], [run(20, 30)]],
  ['what began before and ended after', [run(0, 15), run(35, 50)], [run(10, 15), run(35, 40)]],
  ['what goes on all the time', [run(0, 50)], [run(10, 40)]],
  ['what still runs', [run(30)], [run(30, 40)]],
  ['what is over before or begins later', [run(0, 9), run(41, 50)], []],
  ['a moment at its edges', [run(0, 10), run(40, 50)], [run(10, 10), run(40, 40)]],
])('between 10 and 40: %s', (_, runs, parts) => {
  expect(within(runs, { start: 10, stop: 40 })).toEqual(parts)
})
