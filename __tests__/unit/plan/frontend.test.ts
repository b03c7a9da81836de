import { describe, expect, test } from '@jest/globals'
import { frontendOf, isForeign, readsAs } from '../../../src/plan/dockerfile/frontend.ts'

const NO_ARGS = new Map<string, string | undefined>()
const only = (minor: number) => ({ oldest: minor, newest: minor })
const ANY = { oldest: 0, newest: Infinity }
const NEWEST = only(Infinity)

describe('what reads a Dockerfile is the builder', () => {
  test.each([
    [['v0.26.3'], only(26)],
    [['0.13.2-rc1'], only(13)],
    [['v0.13.2', 'v0.26.3', 'v0.20.0'], { oldest: 13, newest: 26 }],
    [[], ANY],
    [['v0.26.3', ''], ANY],
    [['library-import'], ANY],
  ])('of versions %j: %j', (buildkit, frontend) => {
    expect(frontendOf('FROM a\n', buildkit, NO_ARGS)).toEqual(frontend)
  })
})

describe('or the image that the Dockerfile names', () => {
  test.each([
    ['# syntax=docker/dockerfile:1.7', only(13)],
    ['#syntax = docker.io/docker/dockerfile:1.20.0-labs  ', only(26)],
    ['# check=skip=all\n# SYNTAX=docker/dockerfile:1.4 and more', only(10)],
    ['#!/usr/bin/env docker\n# syntax=docker/dockerfile:1.7', only(13)],
    ['\uFEFF# syntax=docker/dockerfile:1.7\r', only(13)],
    ['# syntax=docker/dockerfile:1', NEWEST],
    ['# syntax=docker/dockerfile', NEWEST],
    ['# syntax=docker/dockerfile-upstream:master', NEWEST],
    ['# syntax=docker/dockerfile:experimental', ANY],
    ['# syntax=docker/dockerfile@sha256:ab', ANY],
    ['# syntax=docker/dockerfile:1@sha256:ab', ANY],
    ['# syntax=docker/dockerfile:1.7@sha256:ab', only(13)],
    ['# syntax=docker/dockerfile:1.7@sha256:ab and more', only(13)],
    [' # syntax=docker/dockerfile:1', only(18)], // BuildKit does not trim the line for this one
    ['# check=skip=all\n\t# syntax=docker/dockerfile:1', only(18)],
    ['# syntax=example.com/frontend:1', ANY],
    ['# a comment\n# syntax=docker/dockerfile:1', only(18)],
    ['\n# syntax=docker/dockerfile:1', only(18)],
    ['// syntax=docker/dockerfile:1.7', only(13)],
    ['#!/x\n//syntax = docker/dockerfile:1.7', only(13)],
    ['// check=x\n# syntax=docker/dockerfile:1.7', only(18)],
    ['#\u00a0syntax\u00a0=docker/dockerfile:1.7', only(18)],
  ])('%j: %j', (head, frontend) => {
    expect(frontendOf(`${head}\nFROM a\n`, ['v0.18.0'], NO_ARGS)).toEqual(frontend)
  })

  test.each([
    ['{"syntax": "docker/dockerfile:1.7"}', only(13)],
    ['{"syntax": "example.com/f", "from": []}\n', ANY],
    ['{"syntax": 1}', only(18)],
    ['{"from": "a"}', only(18)],
    ['null', only(18)],
    ['{"syntax": "docker/dockerfile:1.7"', only(18)],
  ])('or all of it is JSON: %j', (text, frontend) => {
    expect(frontendOf(text, ['v0.18.0'], NO_ARGS)).toEqual(frontend)
  })

  test.each([
    ['docker/dockerfile:1.7', only(13)],
    ['', only(18)],
    [undefined, ANY],
  ])('or BUILDKIT_SYNTAX=%j', (value, frontend) => {
    const given = new Map([['BUILDKIT_SYNTAX', value]])
    expect(frontendOf('# syntax=docker/dockerfile:1.9\nFROM a\n', ['v0.18.0'], given)).toEqual(frontend)
  })
})

test.each([
  [only(17), true],
  [only(16), false],
  [{ oldest: 16, newest: 17 }, undefined],
  [{ oldest: 17, newest: 20 }, true],
  [ANY, undefined],
  [NEWEST, true],
])('%j reads as 0.17: %j', (frontend, reads) => {
  expect(readsAs(frontend, 17)).toBe(reads)
})

describe('rules of its own may have', () => {
  test.each([
    ['FROM a', false],
    ['# syntax=docker/dockerfile:1', false],
    ['# syntax=docker.io/docker/dockerfile-upstream:master', false],
    ['# syntax=docker/dockerfile@sha256:ab', false],
    ['# syntax=example.com/docker/dockerfile:1', true],
    ['# syntax=example.com/frontend', true],
    ['{"syntax": "example.com/f"}', true],
  ])('what reads %j: %j', (text, foreign) => {
    expect(isForeign(text, NO_ARGS)).toBe(foreign)
  })

  test.each([
    ['example.com/frontend', true],
    ['docker/dockerfile:1', false],
    ['', false],
    [undefined, true],
  ])('what BUILDKIT_SYNTAX=%j names: %j', (value, foreign) => {
    expect(isForeign('# syntax=docker/dockerfile:1\nFROM a', new Map([['BUILDKIT_SYNTAX', value]]))).toBe(foreign)
  })
})
