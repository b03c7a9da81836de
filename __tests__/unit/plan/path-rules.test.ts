import { expect, test } from '@jest/globals'
import { readPattern, type PathPattern } from '../../../src/plan/path-pattern.ts'
import { pathRules, type PathRule } from '../../../src/plan/path-rules.ts'

const rule = (line: string): PathRule => ({
  isException: line.startsWith('!'),
  patterns: [readPattern(line.replace('!', ''), true)!],
})

test('says by which lists a path is put in', () => {
  const listsOf = pathRules([['a', '!a/b'], ['*/b'], [], ['!a']].map((lines) => lines.map(rule)))
  expect(['a', 'a/b', 'a/b/c', 'a/c', 'c'].map(listsOf)).toEqual([[0], [1], [1], [0], []])
})

test('a pattern without tokens matches all', () => {
  const listsOf = pathRules([[{ isException: false, patterns: [[]] }, rule('!a'), rule('a/b')]])
  expect(['x/y', 'a', 'a/c', 'a/b/c'].map((path) => listsOf(path).length)).toEqual([1, 0, 0, 1])
})

test('it makes no difference in which order paths are asked for', () => {
  const lines = ['a', '!a/b', 'a/b/*c', '!**/d', '**/d/e'].map(rule)
  const names = ['a', 'b', 'bc', 'd', 'e']
  const paths = names.flatMap((one) =>
    names.flatMap((two) => [one, `${one}/${two}`, `${one}/${two}/bc`, `a/b/${one}/${two}`]),
  )
  const told = new Map(paths.map((path) => [path, pathRules([lines])(path)]))
  for (const order of [paths, paths.toReversed(), paths.toSorted()]) {
    const listsOf = pathRules([lines])
    for (const path of order) expect([path, listsOf(path)]).toEqual([path, told.get(path)])
  }
})

test('rules and paths do not multiply', () => {
  let asked = 0
  const isD = (char: string): boolean => {
    asked += 1
    return char === 'd'
  }
  const patterns = Array.from({ length: 50 }, (_, index): PathPattern => [
    'folders',
    isD,
    ...Array.from(`ist-${index}`),
  ])
  const askedFor = (folders: number): number => {
    const listsOf = pathRules([patterns.map((pattern) => ({ isException: false, patterns: [pattern] }))])
    const before = asked
    for (let folder = 0; folder < folders; folder += 1) {
      for (const name of ['index.js', 'lib/a.js', 'lib/b.js', 'dist-0/c'])
        listsOf(`node_modules/${folder % 7}/x${folder}/${name}`)
    }
    return asked - before
  }
  expect(askedFor(10)).toBeGreaterThan(0)
  expect(askedFor(200)).toBe(askedFor(10))
})
