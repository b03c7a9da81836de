import { expect, test } from '@jest/globals'
import { comparePaths } from '../../../src/comparison/compare-paths.ts'
import { file, imageRecord } from '../../support/records.ts'

const image = (files: { [path: string]: number }, pathsComplete = true) =>
  imageRecord({ paths: Object.entries(files).map(([path, bytes]) => file(path, bytes)), pathsComplete })

test('the largest difference comes first, in either direction; equal files are left out', () => {
  const base = image({ grown: 10, shrunk: 100, equal: 7, removed: 4 })
  const head = image({ grown: 25, shrunk: 40, equal: 7, added: 5 })
  expect(comparePaths(head, base)).toEqual([
    { path: 'shrunk', base: 100, head: 40, delta: -60 },
    { path: 'grown', base: 10, head: 25, delta: 15 },
    { path: 'added', base: null, head: 5, delta: 5 },
    { path: 'removed', base: 4, head: null, delta: -4 },
  ])
})

test.each([
  // head is complete, base is complete, paths that are compared
  [true, true, ['removed', 'added', 'both']],
  [false, true, ['added', 'both']],
  [true, false, ['removed', 'both']],
  [false, false, ['both']],
])('a path is absent only from a complete list (head %s, base %s)', (headComplete, baseComplete, paths) => {
  const head = image({ both: 3, added: 20 }, headComplete)
  const base = image({ both: 2, removed: 30 }, baseComplete)
  expect(comparePaths(head, base).map(({ path }) => path)).toEqual(paths)
})

test('equal differences stand in the order of their paths, and any name is a name', () => {
  const head = image({ b: 1, a: 1, ['__proto__']: 1, constructor: 1 })
  expect(comparePaths(head, image({})).map(({ path }) => path)).toEqual(['__proto__', 'a', 'b', 'constructor'])
})

test('an empty file that comes or goes changes no bytes', () => {
  expect(comparePaths(image({ empty: 0 }), image({}))).toEqual([])
})
