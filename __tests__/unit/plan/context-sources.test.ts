import { expect, test } from '@jest/globals'
import { contextSources, taker } from '../../../src/plan/context-sources.ts'

const INPUTS = {
  target: '',
  'build-args': [],
  'build-contexts': ['lib=./lib', 'img=docker-image://alpine'],
  platforms: [],
  buildkit: [],
}

const sourcesOf = (dockerfile: string, more: object = {}): readonly string[] =>
  contextSources(dockerfile, { ...INPUTS, ...more }).map(({ context, pattern }) => `${context}:${pattern}`)

test.each<[string, readonly string[]]>([
  // Dockerfile, what is taken
  ['FROM alpine\nCOPY . /app', [':']],
  ['FROM alpine\nCOPY --chown=1 go.mod ./dist/app* /app/', [':go.mod', ':dist/app*']],
  ['FROM alpine\nCOPY ["a b", "/c/"]', [':a b']],
  ['FROM alpine\nADD https://example.com/x /x', []],
  ['FROM alpine\nADD x.tar git@example.com:a/b.git /', [':x.tar']],
  ['FROM alpine\nCOPY <<EOF /a\nx\nEOF', []],
  ['FROM alpine\nARG D=dist\nCOPY ${D}/a /', [':dist/a']],
  ['FROM alpine\nARG D\nCOPY ${D}/a /', [':']],
  ['FROM alpine\nCOPY $FROM_THE_BASE /', [':']],
  ['FROM alpine\nCOPY ../../etc/x /', [':etc/x']],
  ['FROM alpine\nRUN --mount=type=bind,target=/src true', [':']],
  ['FROM alpine\nRUN --mount=target=/src,src=./web true', [':web']],
  ['FROM alpine\nRUN --mount=type=cache,target=/c true', []],
  ['FROM alpine\nRUN --mount=type=bind,source=$FROM_THE_BASE,target=/c true', [':']], // as long as it is not known, all
  ['FROM alpine\nRUN --mount=type=bind,from=lib,source=x,target=/c true', ['lib:x']],
  ['FROM alpine\nRUN --mount=type=bind,from=alpine,target=/c true', []],
  ['FROM alpine AS a\nCOPY x /\nFROM scratch\nCOPY --from=a /x /', [':x']],
  ['FROM alpine AS unused\nCOPY x /\nFROM scratch\nCOPY y /', [':y']],
  ['FROM scratch\nCOPY --from=lib sub /', ['lib:sub']],
  ['FROM scratch\nCOPY --from=img /bin /', ['img:bin']],
  ['FROM lib\nCOPY y /', ['lib:', ':y']],
  ['FROM alpine AS a\nONBUILD COPY . /app\nFROM a\nRUN true', [':']],
])('%j', (dockerfile, expected) => {
  expect(sourcesOf(dockerfile)).toEqual(expected)
})

test('of the stages that the target needs', () => {
  const dockerfile = 'FROM alpine AS a\nCOPY x /\nFROM alpine AS b\nCOPY y /'
  expect(sourcesOf(dockerfile, { target: 'a' })).toEqual([':x'])
})

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
  expect(taker({ pattern })(path)).toBe(expected)
})

/** As a build of each with Engine 29 (BuildKit 0.26) copied them. */
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
  const takers = contextSources(`FROM alpine\n${instruction}`, INPUTS).map(taker)
  const isTaken = (path: string): boolean => takers.some((takes) => takes(path))
  expect([...taken, ...others].filter(isTaken)).toEqual(taken)
})
