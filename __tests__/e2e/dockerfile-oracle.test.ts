import { expect, test } from '@jest/globals'
import { answersOf } from '../support/dockerfile-answers.ts'
import { VERSIONS, askBuildKit } from '../support/dockerfile-oracle.ts'

test.each(VERSIONS)('what the unit tests take for right is what BuildKit %s says', (version) => {
  expect(askBuildKit(version)).toEqual(answersOf(version))
})
