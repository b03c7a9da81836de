import { describe, test } from '@jest/globals'
import { pushesWithCredentials, WAYS } from '../support/push-credentials.ts'

const { expectPushedAfterLogin, expectPushedByHelper, expectDenied } = pushesWithCredentials()

describe.each(WAYS)('%s', (...way) => {
  test('pushed with what docker login has left', () => expectPushedAfterLogin(way))

  test('pushed with the words of a credential helper', () => expectPushedByHelper(way))

  test('denied without, in the words of the registry, and nothing is there', () => expectDenied(way))
})
