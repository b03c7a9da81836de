import { describe, expect, test } from '@jest/globals'
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
  ['FROM alpine\nADD deploy@example.com:a/b.git deploy@x /', [':deploy@x']],
  ['FROM alpine\nCOPY <<EOF /a\nx\nEOF', []],
  ['FROM alpine\nCOPY 3<<-"EOF" a<<b <<c<d /a/\nx\nEOF', [':a<<b', ':<<c<d']],
  ['FROM alpine\nARG D=dist\nCOPY ${D}/a /', [':dist/a']],
  ['FROM alpine\nARG D\nCOPY ${D}/a /', [':']],
  ['FROM alpine\nCOPY $FROM_THE_BASE /', [':']],
  ['FROM alpine\nCOPY ../../etc/x /', [':etc/x']],
  ['FROM alpine\nRUN --mount=type=bind,target=/src true', [':']],
  ['FROM alpine\nRUN --mount=target=/src,src=./web true', [':web']],
  ['FROM alpine\nRUN --mount=type=cache,target=/c true', []],
  ['FROM alpine\nRUN --mount=type=bind,source=$FROM_THE_BASE,target=/c true', [':']], // unknown, so everything
  ['FROM alpine\nRUN --mount=type=bind,from=lib,source=x,target=/c true', ['lib:x']],
  ['FROM alpine\nRUN --mount=type=bind,from=alpine,target=/c true', []],
  ['FROM alpine AS a\nCOPY x /\nFROM scratch\nCOPY --from=a /x /', [':x']],
  ['FROM alpine AS unused\nCOPY x /\nFROM scratch\nCOPY y /', [':y']],
  ['FROM scratch\nCOPY --from=lib sub /', ['lib:sub']],
  ['FROM scratch\nCOPY --from=img /bin /', ['img:bin']],
  ['FROM alpine AS lib\nCOPY x /\nFROM scratch\nCOPY --from=LIB sub /', ['lib:sub']], // in place of the stage
  ['FROM lib\nCOPY y /', ['lib:', ':y']],
  ['FROM alpine AS a\nONBUILD COPY . /app\nFROM a\nRUN true', [':']],
  ['FROM alpine AS a\nONBUILD\nFROM a\nCOPY x /', [':x']], // BuildKit refuses it
])('%j', (dockerfile, expected) => {
  expect(sourcesOf(dockerfile)).toEqual(expected)
})

const ARCHES = `FROM alpine AS build
COPY src /
FROM alpine AS dev
COPY tools /
FROM alpine AS final-amd64
COPY --from=build /app /
COPY amd64 /
FROM alpine AS final-arm64
COPY arm64 /
FROM final-\${TARGETARCH}
COPY own /`

describe('of a FROM that is not known before the build, all that it can turn out to be', () => {
  test.each<[string, object, readonly string[]]>([
    // Dockerfile, inputs, what is taken
    [ARCHES, {}, [':src', ':amd64', ':arm64', ':own']],
    [ARCHES, { platforms: ['linux/arm64'] }, [':arm64', ':own']],
    [ARCHES, { platforms: ['linux/amd64', 'linux/arm64'] }, [':src', ':amd64', ':own', ':arm64', ':own']],
    [ARCHES, { 'build-args': ['TARGETARCH'] }, [':src', ':amd64', ':arm64', ':own']],
    ['ARG V\nFROM a AS x\nCOPY x /\nFROM b\nCOPY y /\nFROM $V', { 'build-args': ['V'] }, [':x', 'lib:', 'img:']],
    // stages that start from it, and their triggers, are below
    [
      'ARG V=u\nFROM x AS u\nCOPY u /\nFROM $V AS b\nCOPY b /\nFROM b',
      { 'build-args': ['V'] },
      [':u', 'lib:', 'img:', ':b'],
    ],
    ['FROM scratch$TARGETOS AS b\nONBUILD COPY b /\nFROM b', {}, [':b']],
    ['FROM ${TARGETOS}ib', {}, ['lib:']],
    ['FROM docker.io/library/${TARGETOS}:latest', {}, ['lib:', 'img:']],
    ['FROM alpine AS x\nCOPY x /\nFROM golang:${TARGETOS}\nCOPY y /', {}, [':y']],
    ['FROM alpine AS x\nCOPY x /\nFROM alpine\nRUN --mount=target=a\\"b x', {}, [':x', ':', 'lib:', 'img:']],
  ])('%j with %j', (dockerfile, more, expected) => {
    expect(sourcesOf(dockerfile, more)).toEqual(expected)
  })
})

describe('what stands in place of a stage', () => {
  test.each<[string, object, readonly string[]]>([
    // Dockerfile, inputs, what is taken; as BuildKit 0.13.2 builds it
    ['FROM scratch AS lib\nCOPY x /\nFROM scratch\nCOPY --from=0 sub /', {}, ['lib:sub']],
    ['FROM scratch AS lib\nCOPY x /', {}, ['lib:']],
    ['FROM scratch AS lib\nCOPY x /\nFROM scratch', { target: 'lib' }, ['lib:']],
    ['FROM scratch AS lib\nCOPY x /\nFROM lib\nCOPY y /', {}, ['lib:', ':y']],
    ['FROM alpine\nRUN --mount=type=cache,from=lib,source=x,target=/c true', {}, ['lib:x']],
    ['FROM alpine\nRUN --mount=type=tmpfs,from=lib,target=/c true', {}, []],
    ['FROM context', { 'build-contexts': ['context=./c'] }, ['context:']],
    ['FROM scratch\nCOPY --from=context x /', { 'build-contexts': ['context=./c'] }, ['context:x']],
    ['FROM scratch AS context\nCOPY x /', { 'build-contexts': ['context=./c'] }, [':x']],
    ['FROM scratch:latest', { 'build-contexts': ['scratch=./c'] }, ['scratch:']],
    ['FROM scratch\nCOPY --from=scratch x /', { 'build-contexts': ['scratch=./c'] }, []],
  ])('%j with %j', (dockerfile, more, expected) => {
    expect(sourcesOf(dockerfile, more)).toEqual(expected)
  })
})

test('of the stages that the target needs', () => {
  const dockerfile = 'FROM alpine AS a\nCOPY x /\nFROM alpine AS b\nCOPY y /'
  expect(sourcesOf(dockerfile, { target: 'a' })).toEqual([':x'])
})
