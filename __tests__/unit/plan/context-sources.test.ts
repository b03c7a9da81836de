import { expect, test } from '@jest/globals'
import { contextSources } from '../../../src/plan/context-sources.ts'

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
  ['FROM alpine AS lib\nCOPY x /\nFROM scratch\nCOPY --from=LIB sub /', ['lib:sub']], // in place of the stage
  ['FROM lib\nCOPY y /', ['lib:', ':y']],
  ['FROM alpine AS a\nONBUILD COPY . /app\nFROM a\nRUN true', [':']],
  ['FROM alpine AS a\nONBUILD\nFROM a\nCOPY x /', [':x']], // which BuildKit refuses
])('%j', (dockerfile, expected) => {
  expect(sourcesOf(dockerfile)).toEqual(expected)
})

test('of the stages that the target needs', () => {
  const dockerfile = 'FROM alpine AS a\nCOPY x /\nFROM alpine AS b\nCOPY y /'
  expect(sourcesOf(dockerfile, { target: 'a' })).toEqual([':x'])
})
