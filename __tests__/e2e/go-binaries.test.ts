import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { readGoBinary } from '../../src/gobinary/read-go-binary.ts'
import {
  C_OWN,
  describeRelease,
  expectPartsOfPeers,
  expectStrippedSize,
  expectStrippedSizeUnknown,
} from '../support/go-cases.ts'
import { analyse } from '../support/go-checks.ts'
import { compile } from '../support/go-programs.ts'

// Every release and every kind of program: __tests__/matrix/go-binaries.test.ts. These are two forms of the tables.
const [OLD, NEW] = ['1.19.13', '1.26.8']
for (const go of [OLD, NEW]) describeRelease(go)

test('the parts of a program with C of its own are those that the peers tell, stripped or not', () => {
  expectPartsOfPeers('with C of its own', NEW)
})

test.each([
  [OLD, ['-trimpath']],
  [NEW, ['-trimpath', '-ldflags=-X main.version=1.2.3']],
])('the size after stripping is told before, Go %s %j', (go, args) => {
  expectStrippedSize({ source: 'shop', go, args })
})

test('the size after stripping is not told where the linker of C is at work', () => expectStrippedSizeUnknown(NEW))

test('only a program that needs a loader has one', () => {
  expect(analyse(compile({ source: 'shop', go: NEW, args: ['-trimpath'] })).interpreter).toBe('')
  expect(analyse(compile({ ...C_OWN, go: NEW })).interpreter).toMatch(/^\/lib.*\/ld-linux/)
})

test('a program that is not of Go is none', () => {
  expect(readGoBinary(readFileSync(process.execPath))).toEqual({ kind: 'other' })
})
