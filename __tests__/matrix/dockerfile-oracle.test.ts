import { expect, test } from '@jest/globals'
import { answersOf } from '../support/dockerfile-answers.ts'
import { askBuildKit } from '../support/dockerfile-oracle.ts'

test('what the unit tests take for right is what BuildKit 0.13.2 says', () => {
  expect(askBuildKit('0.13.2')).toEqual(answersOf('0.13.2'))
})
