import { expect, test } from '@jest/globals'
import { plainForm } from '../../../src/report/form.ts'
import { sentence } from '../../../src/report/sentences.ts'

test.each([
  ['one.', 'one.'],
  ['none', 'none.'],
  ['space. ', 'space.'],
  ['Unknown key "budgt". Did you mean "budget"?', 'Unknown key "budgt". Did you mean "budget"?'],
])('%s ends with one mark', (text, expected) => {
  expect(sentence(text, plainForm)).toBe(expected)
})
