import { expect, test } from '@jest/globals'
import { outerStarts, type OuterStart } from '../../../src/plan/outer-starts.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: [] }

const image = (reference: string | undefined): OuterStart =>
  reference === undefined ? { kind: 'unknown' } : { kind: 'image', reference }

test.each<[string, readonly (string | undefined)[]]>([
  ['FROM alpine:3', ['alpine:3']],
  ['FROM scratch', []],
  ['FROM golang AS build\nFROM alpine\nCOPY --from=build /a /', ['alpine', 'golang']],
  ['FROM golang AS build\nFROM build AS test\nFROM build', ['golang']],
  ['FROM golang AS unused\nFROM alpine', ['alpine']],
  ['FROM golang:$TARGETARCH', [undefined]],
  ['ARG V=3\nFROM alpine:$V AS a\nFROM alpine:3\nCOPY --from=a / /', ['alpine:3']],
])('%j', (dockerfile, expected) => {
  expect(new Set(outerStarts(dockerfile, INPUTS))).toEqual(new Set(expected.map(image)))
})

test.each<[string, OuterStart]>([
  ['docker-image://golang:1', image('golang:1')],
  ['target:base', { kind: 'target', name: 'base' }],
  ['lib', image(undefined)],
])('a named context in place of an image: %s', (source, expected) => {
  expect(outerStarts('FROM alpine', { ...INPUTS, 'build-contexts': [`alpine=${source}`] })).toEqual([expected])
})
