import { test } from '@jest/globals'
import { NOBODY } from '../support/loopback.ts'
import { expectSameGate, pullRequests, type Otherwise } from '../support/pull-requests.ts'

const shop = pullRequests()

test.each<[string, Otherwise, RegExp]>([
  ['no token', { token: '' }, /::notice [^\n]*no token/i],
  ['an API that is down', { apiUrl: `http://${NOBODY}` }, /::notice /],
  ['an event without a pull request', { event: 'workflow_dispatch' }, /^No comment: .*no pull request/m],
])('whatever happens to the comment, summary and gate are the same: %s', (_, more, notice) =>
  expectSameGate(shop, more, notice),
)
