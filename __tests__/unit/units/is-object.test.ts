import { expect, test } from '@jest/globals'
import { isObject } from '../../../src/units/is-object.ts'

test.each([
  [{}, true],
  [{ length: 0 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['{}', false],
  [1, false],
])('%j: %s', (value, is) => {
  expect(isObject(value)).toBe(is)
})
