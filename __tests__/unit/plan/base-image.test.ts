import { describe, expect, test } from '@jest/globals'
import { baseImage } from '../../../src/plan/base-image.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const image = (reference: string) => ({ kind: 'image', reference }) as const
const SCRATCH = { kind: 'scratch' } as const

const PRODUCT = `# syntax=docker/dockerfile:1
ARG GO=1.22
FROM --platform=$BUILDPLATFORM golang:\${GO}-alpine AS Builder
RUN <<EOT
FROM not-a-stage
EOT
FROM builder AS test
RUN go test ./...
FROM alpine
COPY --from=builder /app /app
`

describe('the stage that is built', () => {
  test.each([
    ['', image('alpine')],
    ['builder', image('golang:1.22-alpine')],
    ['BUILDER', image('golang:1.22-alpine')],
    ['test', image('golang:1.22-alpine')],
    ['1', image('golang:1.22-alpine')],
    ['2', image('alpine')],
  ])('target %j: %j', (target, base) => {
    expect(baseImage(PRODUCT, { ...NOTHING, target })).toEqual(base)
  })

  test.each([
    [{ target: 'nope' }, 'no stage "nope"'],
    [{ target: '9' }, 'no stage "9"'],
  ])('%j is unknown', (inputs, reason) => {
    expect(baseImage(PRODUCT, { ...NOTHING, ...inputs })).toEqual({ kind: 'unknown', reason })
  })
})

describe('FROM', () => {
  test.each([
    ['FROM scratch', SCRATCH],
    ['from alpine:3.20 as x', image('alpine:3.20')],
    ['FROM "alpine"', image('alpine')],
    ['FROM host:5000/a/b@sha256:abc', image('host:5000/a/b@sha256:abc')],
    ['FROM a AS a', image('a')],
    ['FROM a AS b\nFROM b AS a\nFROM a', image('a')],
    ['FROM scratch AS base\nFROM base AS mid\nFROM mid', SCRATCH],
    ['FROM scratch AS Mid\nFROM mid', SCRATCH],
    ['FROM scratch AS mid\nFROM MID', image('MID')], // a name in lower case is another one
    ["FROM 'a'b", image('ab')],
    ['FROM one AS x\nFROM two AS x\nFROM x', image('two')],
    ['FROM scratch\nFROM 0', image('0')],
    ['FROM \\\n  alpine \\\n  AS x', image('alpine')],
  ])('%j: %j', (dockerfile, base) => {
    expect(baseImage(dockerfile, NOTHING)).toEqual(base)
  })

  test.each(['', 'RUN true', 'FROM', 'FROM -o', 'FROM a;b'])('%j is unknown', (dockerfile) => {
    expect(baseImage(dockerfile, NOTHING).kind).toBe('unknown')
  })
})

describe('variables', () => {
  test.each([
    ['ARG A=1\nFROM x:$A', [], image('x:1')],
    ['ARG A=1\nFROM x:$A', ['A=2'], image('x:2')],
    ['ARG A="1"\nFROM x:"$A"', [], image('x:1')],
    ['ARG A=1 B=2\nFROM x:$A-$B', [], image('x:1-2')],
    ['ARG A=1\nARG B=${A}-z\nFROM x:$B', ['A=7'], image('x:7-z')],
    ['FROM x:${A:-3}', [], image('x:3')],
    ['FROM x:${A:-3}', ['A=4'], image('x:3')],
    ['ARG A=\nFROM x:${A:-3}', [], image('x:3')],
    ['ARG A=\nFROM x${A-:3}', [], image('x')],
    ['ARG A=1\nFROM x${A:+:4}', [], image('x:4')],
    ['ARG A\nFROM x${A:+:4}', [], image('x')],
    ['FROM x$NOPE', [], image('x')],
    ['ARG A=1.22.3\nFROM x:${A%.*}', [], image('x:1.22')],
    ['ARG A=\nARG B=2\nFROM x:${A:-${B}}', [], image('x:2')],
    ['ARG A=1\nFROM y\nARG A=2\nFROM x:$A', [], image('x:1')],
  ])('%j with %j: %j', (dockerfile, buildArgs, base) => {
    expect(baseImage(dockerfile, { ...NOTHING, 'build-args': buildArgs })).toEqual(base)
  })

  test.each([
    [['linux/amd64'], [], image('x:amd64')],
    [['linux/amd64'], ['TARGETARCH=zz'], image('x:zz')],
  ])('platforms %j and %j: %j', (platforms, buildArgs, base) => {
    expect(baseImage('FROM x:$TARGETARCH', { ...NOTHING, platforms, 'build-args': buildArgs })).toEqual(base)
  })

  test.each([
    ['FROM x:$TARGETARCH', NOTHING],
    ['FROM x:$TARGETARCH', { ...NOTHING, platforms: ['linux/amd64', 'linux/arm64'] }],
    ['FROM x:$BUILDARCH', { ...NOTHING, platforms: ['linux/amd64'] }],
    ['ARG A\nFROM x:$A', { ...NOTHING, 'build-args': ['A'] }],
    ['FROM x:${A', NOTHING],
    ['FROM x:${A:?}', NOTHING],
  ])('%j is not known before the build', (dockerfile, inputs) => {
    expect(baseImage(dockerfile, inputs)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('not known before the build'),
    })
  })
})

describe('a named context', () => {
  test.each([
    ['FROM alpine', 'alpine=docker-image://alpine:3.19', image('alpine:3.19')],
    ['FROM alpine:latest', 'docker.io/library/alpine=docker-image://b', image('b')],
    ['FROM alpine:3', 'alpine=docker-image://b', image('alpine:3')],
    ['FROM a AS base\nFROM base', 'base=docker-image://b', image('b')],
    ['FROM a AS last', 'last=docker-image://b', image('b')],
    ['FROM a', 'other=docker-image://b', image('a')],
    ['FROM a', 'a=docker-image://scratch', SCRATCH],
    ['FROM scratch', 'scratch=docker-image://b', SCRATCH],
    ['FROM context', 'context=docker-image://b', image('b')],
    ['FROM a AS context', 'context=docker-image://b', image('a')],
  ])('%j with %s: %j', (dockerfile, context, base) => {
    expect(baseImage(dockerfile, { ...NOTHING, 'build-contexts': [context] })).toEqual(base)
  })

  test.each(['a=../folder', 'a=target:x', 'a=oci-layout:///x', 'a=https://github.com/o/r.git'])(
    '%s is unknown',
    (context) => {
      expect(baseImage('FROM a', { ...NOTHING, 'build-contexts': [context] }).kind).toBe('unknown')
    },
  )
})
