import { expect, test } from '@jest/globals'
import { compareVersions } from '../../../src/comparison/module-version.ts'

test.each([
  // older                                  newer
  ['v1.65.0', 'v1.70.0'],
  ['v1.9.0', 'v1.10.0'],
  ['v1.0.0-rc.1', 'v1.0.0'],
  ['v1.0.0-alpha', 'v1.0.0-alpha.1'],
  ['v1.0.0-alpha.2', 'v1.0.0-alpha.11'],
  ['v1.0.0-1', 'v1.0.0-alpha'],
  ['v0.0.0-20230101000000-aaaaaaaaaaaa', 'v0.0.0-20240101000000-000000000000'],
  ['v2.0.0+incompatible', 'v2.0.1+incompatible'],
  ['v1.0.0', 'v0.9.0 => example.com/fork@v1.0.1'],
  ['go1.21rc2', 'go1.21rc10'],
  ['go1.21rc2', 'go1.21.0'],
  ['go1.20', 'go1.20.1'],
  ['go1.9.7', 'go1.22.1 X:boringcrypto'],
])('%s is older than %s', (older, newer) => {
  expect(Math.sign(compareVersions(older, newer))).toBe(-1)
  expect(Math.sign(compareVersions(newer, older))).toBe(1)
  expect(compareVersions(newer, newer)).toBe(0)
})

test.each([
  ['v1.0.0', '(devel)'],
  ['v1.0.0', ''],
  ['v1.0.0', 'v1.0.0 => ../fork'],
  ['v1.0.0+a', 'v1.0.0+b'],
  ['go1.20', 'devel go1.27-abcdef'],
  ['v1.0.0', `v${'1'.repeat(70_000)}!`],
])('%s and %s have no order', (a, b) => {
  expect(compareVersions(a, b)).toBe(0)
  expect(compareVersions(b, a)).toBe(0)
})
