import { expect, test } from '@jest/globals'
import { hasTriggers } from '../../../src/plan/own-triggers.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: [] }

test.each<[string, Partial<typeof INPUTS> & { readonly 'build-contexts'?: string[] }, boolean | undefined]>([
  ['FROM alpine\nCOPY . /', {}, false],
  ['FROM alpine\nONBUILD COPY . /', {}, true],
  ['FROM alpine AS a\nONBUILD COPY . /\nFROM a', {}, false], // they ran in the last stage, and are gone
  ['FROM alpine AS a\nONBUILD COPY . /\nFROM alpine', { target: 'a' }, true],
  ['FROM alpine\nONBUILD COPY . /', { target: 'b' }, undefined],
  ['FROM alpine AS a\nCOPY . /', { 'build-contexts': ['a=docker-image://golang'] as never[] }, undefined],
  ['# syntax=example.com/own\nFROM alpine', {}, undefined],
  ['RUN true', {}, undefined],
])('%j %j: %p', (dockerfile, inputs, expected) => {
  expect(hasTriggers(dockerfile, { ...INPUTS, ...inputs })).toBe(expected)
})
