import { setImmediate } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { githubComments } from '../../../../src/adapters/github/comments.ts'
import { startGithubServer } from '../../../support/github-server.ts'

const PATIENT = { request: 600_000, total: 600_000, pauses: [1, 1], retryAfter: 0 }

test('nothing is waited for or sent once the run is cancelled', async () => {
  await using server = await startGithubServer({ repository: 'acme/shop', number: 7, head: 'a'.repeat(40) })
  server.inject({ path: /comments$/, does: { kind: 'stall' } })
  const cancelled = new AbortController()
  const where = { token: 'personal-token', apiUrl: server.url, repository: 'acme/shop', number: 7 }
  const comments = githubComments(where, cancelled.signal, PATIENT)
  const list = expect(comments.list()).rejects.toMatchObject({ code: 'github.unavailable' })
  while (!server.requests.some(({ path }) => path.includes('/comments'))) await setImmediate()
  cancelled.abort(new Error('cancelled'))
  await list
  const sent = server.requests.length
  await expect(comments.headNow()).rejects.toMatchObject({ code: 'github.unavailable' })
  expect(server.requests).toHaveLength(sent)
})
