import { expect, test } from '@jest/globals'
import { outerStarts, type OuterStart } from '../../../src/plan/outer-starts.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: [] }

const image = (reference: string | undefined, hasPlatform = false): OuterStart =>
  reference === undefined ? { kind: 'unknown' } : { kind: 'image', reference, hasPlatform }

test.each<[string, readonly (string | undefined)[]]>([
  ['FROM alpine:3', ['alpine:3']],
  ['FROM scratch', []],
  ['FROM golang AS build\nFROM alpine\nCOPY --from=build /a /', ['alpine', 'golang']],
  ['FROM golang AS build\nFROM build AS test\nFROM build', ['golang']],
  ['FROM golang AS unused\nFROM alpine', ['alpine']],
  ['FROM golang:$TARGETARCH', [undefined]],
  ['ARG V=3\nFROM alpine:$V AS a\nFROM alpine:3\nCOPY --from=a / /', ['alpine:3']],
])('%j', (dockerfile, expected) => {
  expect(new Set(outerStarts(dockerfile, INPUTS))).toEqual(new Set(expected.map((each) => image(each))))
})

test.each<[string, OuterStart]>([
  ['docker-image://golang:1', image('golang:1')],
  ['target:base', { kind: 'target', name: 'base' }],
  ['lib', image(undefined)],
])('a named context in place of an image: %s', (source, expected) => {
  expect(outerStarts('FROM alpine', { ...INPUTS, 'build-contexts': [`alpine=${source}`] })).toEqual([expected])
})

test.each<[string, readonly OuterStart[]]>([
  ['FROM --platform=linux/386 alpine', [image('alpine', true)]],
  ['FROM --platform=$BUILDPLATFORM alpine', [image('alpine', true)]],
  ['FROM --platform= alpine', [image('alpine')]],
  ['FROM --platform=linux/386 alpine AS a\nFROM a', [image('alpine', true)]],
  ['FROM --platform=linux/386 golang AS a\nFROM alpine', [image('alpine')]],
  [
    'FROM --platform=$BUILDPLATFORM alpine AS a\nFROM alpine\nCOPY --from=a / /',
    [image('alpine'), image('alpine', true)],
  ],
])('a FROM that names a platform: %j', (dockerfile, expected) => {
  expect(new Set(outerStarts(dockerfile, INPUTS))).toEqual(new Set(expected))
})

test.each([
  ['--platform=linux/386', true],
  ['', false],
])('a named context in place of a stage is of the platform of that stage: %j', (flag, hasPlatform) => {
  const inputs = { ...INPUTS, 'build-contexts': ['base=docker-image://golang'] }
  expect(outerStarts(`FROM ${flag} alpine AS base\nFROM base`, inputs)).toEqual([image('golang', hasPlatform)])
})
