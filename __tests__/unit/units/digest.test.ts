import { expect, test } from '@jest/globals'
import { shortDigest } from '../../../src/units/digest.ts'

test('a digest in short is its algorithm and its first twelve digits', () => {
  expect(shortDigest(`sha256:0123456789ab${'c'.repeat(52)}`)).toBe('sha256:0123456789ab')
})
