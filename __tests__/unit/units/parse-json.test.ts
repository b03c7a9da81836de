import { expect, test } from '@jest/globals'
import { parseJson } from '../../../src/units/parse-json.ts'

test.each([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  ['"a"', 'a'],
  ['', undefined],
  ['{"a":', undefined],
  ['{} {}', undefined],
])('%j', (text, value) => {
  expect(parseJson(text)).toEqual(value)
})
