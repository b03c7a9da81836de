import { expect, test } from '@jest/globals'
import { messageOf } from '../../../src/text/message-of.ts'

test.each([
  ['an error', new Error('no space left'), 'no space left'],
  ['a text', 'no space left', 'no space left'],
  ['nothing', undefined, 'undefined'],
])('%s', (_, thrown, message) => {
  expect(messageOf(thrown)).toBe(message)
})
