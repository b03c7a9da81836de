import { expect, test } from '@jest/globals'
import { readPattern, type PathPattern } from '../../../src/plan/path-pattern.ts'
import { patternSet } from '../../../src/plan/pattern-set.ts'

/** Patterns that count accesses to their characters, except those in brackets. */
function counted(...written: readonly string[]): {
  readonly patterns: readonly PathPattern[]
  readonly asked: () => number
} {
  let asked = 0
  const patterns = written.map((each) =>
    readPattern(each, true)!.map((token) =>
      typeof token === 'string'
        ? token
        : (char: string) => {
            asked += 1
            return token(char)
          },
    ),
  )
  return { patterns, asked: () => asked }
}

const LINES = Array.from({ length: 30 }, (_, index) => `**/[d]ist-${index}/[o]ut`)

test('says which groups have a pattern that stands for all of a text', () => {
  const groups = [['a*', 'b'], ['*b'], ['c', '**/b']].map((each) => counted(...each).patterns)
  const { start, after } = patternSet(groups)
  const told = ['ab', 'b', 'x/b', 'c', 'd', ''].map((text) => after(start, text).groups)
  expect(told).toEqual([[0, 1], [0, 1, 2], [2], [2], [], []])
})

test('goes on with what came of the text before', () => {
  const { start, after } = patternSet([counted('a/**/b?').patterns])
  const folder = after(start, 'a/x/')
  expect(['b1', 'b', 'y/b2'].map((name) => after(folder, name).groups.length)).toEqual([1, 0, 1])
})

test('no pattern costs more than its length times that of the text', () => {
  const { patterns, asked } = counted(`${'**/[a]*'.repeat(40)}b`)
  const { start, after } = patternSet([patterns])
  expect(after(start, 'a/'.repeat(50)).groups).toEqual([])
  expect(asked()).toBeLessThan(patterns[0]!.length * 100)
})

test('a character that follows on what was seen before asks no pattern', () => {
  const { patterns, asked } = counted(...LINES)
  const { start, after } = patternSet([patterns])
  expect(after(start, 'lib/lib/dist-7/out').groups).toEqual([0])
  const before = asked()
  expect(before).toBeGreaterThan(LINES.length)
  expect(after(start, 'lib/lib/lib/dist-7/out').groups).toEqual([0])
  expect(asked() - before).toBe(0)
})

test('a text that begins like no pattern asks each once', () => {
  const { patterns, asked } = counted(...LINES.map((line) => line.slice('**/'.length)))
  const { start, after } = patternSet([patterns])
  for (const name of ['node_modules/a', 'node_modules/b', 'n']) after(start, name)
  expect(asked()).toBe(LINES.length)
})

test('keeps no more than it may, and then asks again', () => {
  const { patterns, asked } = counted(...LINES)
  const { start, after } = patternSet([patterns], 500)
  const read = (): readonly number[] => after(start, 'lib/dist-7/out').groups
  expect(read()).toEqual([0])
  const before = asked()
  expect(read()).toEqual([0])
  expect(asked() - before).toBeGreaterThan(LINES.length)
})
