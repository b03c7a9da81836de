import { expect, test } from '@jest/globals'
import { answersOf } from '../support/dockerfile-answers.ts'
import { askBuildKit } from '../support/dockerfile-oracle.ts'

test('what the unit tests take for right is what BuildKit 0.26.3 says', () => {
  expect(askBuildKit('0.26.3')).toEqual(answersOf('0.26.3'))
})
