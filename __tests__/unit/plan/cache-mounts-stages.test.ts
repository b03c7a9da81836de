import { describe, expect, test } from '@jest/globals'
import { findMounts } from '../../../src/plan/cache-mounts.ts'
import { useOf } from '../../support/mounts.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }
const mount = (id: string) => `RUN --mount=type=cache,id=${id},target=/c x`
const idsOf = (lines: readonly string[], inputs: object = {}) =>
  findMounts(lines.join('\n'), { ...NOTHING, ...inputs }).carried.map(({ id }) => id)

const STAGES = [
  'FROM golang AS base',
  mount('base'),
  'FROM base AS build',
  mount('build'),
  'FROM node AS ui',
  mount('ui'),
  'FROM base AS test',
  'RUN --mount=from=ui,target=/ui --mount=type=cache,id=test,target=/c x',
  'FROM alpine',
  'COPY --from=build /app /app',
  'FROM scratch AS none',
]

describe('only stages that the target needs have mounts', () => {
  test.each([
    ['', {}, []],
    ['base', {}, ['base']],
    ['BUILD', {}, ['base', 'build']],
    ['test', {}, ['base', 'ui', 'test']],
    ['4', {}, ['base', 'build']],
    ['nope', {}, []],
    ['test', { 'build-contexts': ['ui=./dist'] }, ['base', 'test']],
    ['test', { 'build-contexts': ['base=docker-image://golang:1.26'] }, ['ui', 'test']],
  ])('target %j %j: %j', (target, inputs, ids) => {
    expect(idsOf(STAGES, { target, ...inputs })).toEqual(ids)
  })
})

test('a mount knows all the stages that use it, also those whose ONBUILD does', () => {
  const lines = [
    'FROM golang AS parent',
    `ONBUILD ${mount('on')}`,
    'FROM parent AS One',
    mount('m'),
    'FROM parent AS two',
    mount('m'),
    mount('m'),
    'FROM alpine',
    'COPY --from=one /a /a',
    'RUN --mount=type=cache,id=last,target=/c --mount=from=two,target=/d x',
  ]
  const { carried } = findMounts(lines.join('\n'), NOTHING)
  expect(carried.map(({ id, stages }) => [id, stages])).toEqual([
    ['on', ['one', 'two']],
    ['m', ['one', 'two']],
    ['last', ['']],
  ])
})

describe('ONBUILD', () => {
  const PARENT = ['FROM golang AS parent', 'ENV A=1', `ONBUILD ${mount('on-$A')}`]

  test('fires in each stage that starts from its own, once, and in no other', () => {
    expect(idsOf(PARENT)).toEqual([])
    expect(idsOf([...PARENT, 'FROM parent'])).toEqual(['on-1'])
    expect(idsOf([...PARENT, 'FROM parent AS child', 'FROM child'])).toEqual(['on-1'])
    expect(idsOf([...PARENT, 'FROM golang', 'COPY --from=parent /a /b'])).toEqual([])
  })

  test('fires before the stage begins, and is known by its own line', () => {
    const text = [...PARENT, 'FROM parent', 'ENV A=2', mount('own-$A')].join('\n')
    expect(findMounts(text, NOTHING).carried).toEqual([
      expect.objectContaining({ id: 'on-1', uses: [useOf(3, mount('on-$A'))] }),
      expect.objectContaining({ id: 'own-2', uses: [useOf(6, mount('own-$A'))] }),
    ])
  })

  test('makes a stage needed that it copies from', () => {
    const lines = [
      'FROM node AS ui',
      mount('ui'),
      'FROM golang AS parent',
      'ONBUILD COPY --from=ui /a /b',
      'FROM parent',
    ]
    expect(idsOf(lines)).toEqual(['ui'])
  })
})

describe('a FROM that is not known before the build', () => {
  const lines = ['FROM golang AS for-linux', mount('a'), 'FROM for-$TARGETOS AS mid', 'FROM mid', mount('b')]

  test('is named, because what is below it is not known either', () => {
    expect(findMounts(lines.join('\n'), NOTHING)).toMatchObject({
      carried: [{ id: 'b' }],
      left: [
        { name: 'FROM for-$TARGETOS AS mid', line: 3, reason: 'what it starts from is not known before the build' },
      ],
      base: null,
    })
  })

  test('is known with a platform', () => {
    expect(idsOf(lines, { platforms: ['linux/amd64'] })).toEqual(['a', 'b'])
  })
})

const GO_BUILD = 'RUN --mount=type=cache,target=/root/.cache/go-build go build'

const base = (lines: readonly string[], inputs: object = {}) =>
  findMounts(lines.join('\n'), { ...NOTHING, ...inputs }).base

describe('the base is the image of the first stage with a mount of Go, or else with any', () => {
  const golang = { image: 'golang:1.26', platform: '' }

  test.each([
    [['FROM golang:1.26', mount('a')], golang],
    [['FROM alpine AS x', 'FROM golang:1.26 AS b', mount('a'), 'FROM x', 'COPY --from=b / /'], golang],
    [['FROM golang:1.26 AS b', 'FROM b', mount('a')], golang],
    [['ARG V=1.26', 'FROM golang:$V', mount('a')], golang],
    [['FROM scratch AS s', mount('s'), 'FROM golang:1.26', 'COPY --from=s / /', mount('a')], golang],
    [['FROM node AS ui', mount('a'), 'FROM golang:1.26', 'COPY --from=ui / /', GO_BUILD], golang],
    [['FROM golang:1.26 AS b', mount('a'), 'FROM node', 'COPY --from=b / /', mount('b')], golang],
    [['FROM golang:1.26 AS b', mount('a'), 'FROM scratch', 'COPY --from=b / /', GO_BUILD], golang],
    [['FROM scratch', mount('a')], null],
    [['FROM golang:1.26'], null],
    [['FROM --platform=$BUILDPLATFORM golang:1.26', mount('a')], { ...golang, platform: '$BUILDPLATFORM' }],
    [['FROM --platform=${TARGETPLATFORM} golang:1.26', mount('a')], { ...golang, platform: '${TARGETPLATFORM}' }],
    [['FROM --platform=linux/amd64 golang:1.26', mount('a')], { ...golang, platform: 'linux/amd64' }],
    [['ARG P=linux/arm64', 'FROM --platform=$P golang:1.26', mount('a')], { ...golang, platform: 'linux/arm64' }],
  ])('%j: %j', (lines, expected) => {
    expect(base(lines)).toEqual(expected)
  })

  test.each([
    ['docker-image://mirror/golang:1', { image: 'mirror/golang:1', platform: '' }],
    ['./folder', null],
  ])('a named context stands in for it: %s', (context, expected) => {
    expect(base(['FROM golang:1.26', mount('a')], { 'build-contexts': [`golang:1.26=${context}`] })).toEqual(expected)
  })
})

test('each mount has the image of the stage that uses it first', () => {
  const lines = [
    'ARG IMAGE',
    'FROM node AS ui',
    mount('npm'),
    'FROM golang:1.26 AS deps',
    GO_BUILD,
    'FROM golang:1.25 AS old',
    GO_BUILD,
    mount('npm'),
    'FROM $IMAGE AS given',
    mount('given'),
    'FROM deps',
    'COPY --from=ui /a /a',
    'COPY --from=old /a /a',
    'COPY --from=given /a /a',
    mount('last'),
  ]
  const { carried } = findMounts(lines.join('\n'), NOTHING)
  expect(carried.map(({ id, baseImage }) => [id, baseImage])).toEqual([
    ['npm', 'node'],
    ['/root/.cache/go-build', 'golang:1.26'],
    ['given', null],
    ['last', 'golang:1.26'],
  ])
})

test('a syntax line changes nothing', () => {
  expect(idsOf(['# syntax=docker/dockerfile:1.2', 'FROM golang', mount('a')])).toEqual(['a'])
})
