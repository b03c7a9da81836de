import { expect, test } from '@jest/globals'
import { contextSources } from '../../../src/plan/context-sources.ts'
import { taker } from '../../../src/plan/taker.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: [] }

const takerOf = (...instructions: readonly string[]): ((path: string) => boolean) =>
  taker(contextSources(['FROM alpine', ...instructions].join('\n'), INPUTS))

test.each([
  // pattern, path, whether it is taken
  ['', 'a/b', true],
  ['dist', 'dist/a/b', true],
  ['dist', 'distinct', false],
  ['dist/a', 'dist', false],
  ['*', 'a/b', true],
  ['*.js', 'a.js', true],
  ['*.js', 'sub/a.js', false],
  ['d*/b?', 'dist/b1/c', true],
  ['[a-c]x', 'bx', true],
  ['[^a]x', 'ax', false],
  [String.raw`a\*`, 'a*', true],
  [String.raw`a\*`, 'ab', false],
  ['arr[[]0].txt', 'arr[0].txt', true],
])('%s takes %s: %p', (pattern, path, expected) => {
  expect(taker([{ pattern }])(path)).toBe(expected)
})

/** What a build of each with Engine 29 (BuildKit 0.26) copied. */
test.each<[string, readonly string[], readonly string[]]>([
  // instruction, what is taken, what is not
  ['COPY --exclude=*.txt hom* /a/', ['home.md', 'home.txt'], ['other']],
  ['COPY --exclude=home.txt home.txt /a/', ['home.txt'], []],
  ['COPY --exclude=*.txt dir /a/', ['dir/keep.md', 'dir/sub/home.txt'], ['dir/home.txt', 'home.md']],
  ['ADD --exclude=*.txt dir /a/', ['dir/keep.md'], ['dir/home.txt']],
  [
    'COPY --exclude=**/*.txt --exclude=node_modules . /a/',
    ['home.md', 'dir/node_modules/q'],
    ['home.txt', 'dir/home.txt', 'dir/sub/home.txt', 'node_modules/q'],
  ],
  ['COPY --exclude=/keep.md dir /a/', ['dir/keep.md'], []],
  ['COPY --exclude=home.txt d* /a/', ['dir/keep.md'], ['dir/home.txt']],
  ['COPY --exclude=dir/home.txt d* /a/', ['dir/home.txt'], []],
  ['COPY --exclude=*.md --exclude=!keep.md dir /a/', ['dir/keep.md', 'dir/home.txt'], ['dir/other.md']],
  ['COPY --parents dir/**/*.txt /a/', ['dir/home.txt', 'dir/sub/home.txt'], ['home.txt', 'dir/keep.md']],
  ['COPY --parents --exclude=dir/sub dir/**/*.txt /a/', ['dir/home.txt'], ['dir/sub/home.txt']],
  ['COPY --parents --exclude=sub dir/**/*.txt /a/', ['dir/home.txt', 'dir/sub/home.txt'], ['dir/keep.md']],
  ['COPY --parents --exclude=sub ./dir/./**/*.txt /a/', ['dir/home.txt'], ['dir/sub/home.txt', 'home.txt']],
  ['COPY --parents=false **/*.txt /a/', ['dir/home.txt'], ['dir/sub/home.txt', 'home.txt']],
  ['COPY --parents dir /a/', ['dir/sub/home.txt'], ['home.txt']],
  ['COPY --parents . /a/', ['dir/sub/home.txt', 'home.txt'], []],
  ['COPY --exclude=** $UNKNOWN /a/', ['dir/sub/home.txt', 'home.txt'], []],
])('%s', (instruction, taken, others) => {
  expect([...taken, ...others].filter(takerOf(instruction))).toEqual(taken)
})

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  // what, instructions, what is taken, what is not
  ['any of them', ['COPY a b* /', 'COPY c/d /'], ['a/x', 'b1', 'c/d/e'], ['c/e', 'd']],
  ['each with what it excludes', ['COPY --exclude=x a b /', 'COPY --exclude=y a /'], ['a/x', 'a/y', 'b/y'], ['b/x']],
  ['what one excludes and another does not', ['COPY --exclude=x a /', 'COPY a /'], ['a/x'], ['x']],
  ['by paths from each folder', ['COPY --exclude=b/x a a/b /'], ['a/b/x', 'a/y', 'a/b/b/y'], ['b/x']],
  ['each with what it wants', ['COPY --parents --exclude=*/y a/./b/* d/* /'], ['a/b/x', 'd/x'], ['a/c', 'd/y']],
])('%s', (_, instructions, taken, others) => {
  expect([...taken, ...others].filter(takerOf(...instructions))).toEqual(taken)
})

test('a context that is a file itself is taken, whatever is excluded', () => {
  expect(takerOf('COPY --exclude=** . /')('')).toBe(true)
  expect(takerOf('COPY --exclude=** * /')('')).toBe(true)
})
