import { expect, test } from '@jest/globals'
import { shortCommit } from '../../../src/units/commit.ts'

test('a commit in short is its first seven digits', () => {
  expect(shortCommit('a1b2c3d4e5f60718293a4b5c6d7e8f9012345678')).toBe('a1b2c3d')
})
