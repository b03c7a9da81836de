// A push after the verdict uses the user's own credentials, wherever docker keeps them.
import { test } from '@jest/globals'
import { pushesWithCredentials, WAYS } from '../support/push-credentials.ts'

const { expectPushedAfterLogin, expectPushedByHelper, expectDenied } = pushesWithCredentials()
const [CLASSIC, CONTAINERD, COPIED, BUILT] = WAYS

// All combinations: __tests__/matrix/push-credentials.test.ts
test.each([CLASSIC!, BUILT!])('%s: pushed with what docker login has left', (...way) => expectPushedAfterLogin(way))

test('pushed with the words of a credential helper', () => expectPushedByHelper(CONTAINERD!))

test('denied without, in the words of the registry, and nothing is there', () => expectDenied(COPIED!))
