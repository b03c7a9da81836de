import { expect, test } from '@jest/globals'
import { apiError } from '../../../../src/adapters/github/api-error.ts'
import { OtherHost } from '../../../../src/adapters/github/own-host.ts'

const CONTEXT = {
  subject: 'pull request #7 of acme/shop',
  url: 'https://api.example',
  token: 'ghs_secret',
  deed: 'comment on',
  permission: 'pull-requests: write',
}

/** What octokit throws when the server answered. */
function answered(status: number, data: unknown, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error('as octokit puts it'), { status, response: { status, data, headers } })
}

const said = (message: string) => ({ message, documentation_url: 'https://docs.example' })

test.each([
  // the answer → code, part of the message
  [answered(401, said('Bad credentials')), 'github.unauthorized', 'HTTP 401: Bad credentials'],
  [answered(403, said('Resource not accessible by integration')), 'github.read-only', '"pull-requests: write"'],
  [answered(403, said('Resource not accessible by integration')), 'github.read-only', 'docs/permissions.md'],
  [answered(403, said('Unable to create comment because issue is locked.')), 'github.locked', 'locked'],
  [answered(403, said('Forbidden'), { 'retry-after': '60' }), 'github.busy', 'HTTP 403'],
  [answered(403, said('API rate limit exceeded')), 'github.busy', 'rate limit'],
  [answered(403, said('Forbidden'), { 'x-ratelimit-remaining': '0' }), 'github.busy', 'HTTP 403'],
  [answered(403, said('Forbidden'), { 'x-ratelimit-remaining': '12' }), 'github.read-only', 'HTTP 403'],
  [answered(404, said('Not Found')), 'github.not-found', 'There is no pull request #7 of acme/shop at https://api.'],
  [answered(410, said('Gone')), 'github.locked', 'HTTP 410: Gone'],
  [answered(423, said('Locked')), 'github.locked', 'HTTP 423: Locked'],
  [answered(422, { message: 'Failed', errors: ['too long'] }), 'github.refused', 'HTTP 422: Failed ["too long"]'],
  [answered(422, said('Cannot upload assets to an immutable release.')), 'github.locked', 'immutable'],
  [answered(422, { message: 'Validation Failed', errors: [{ code: 'already_exists' }] }), 'github.exists', 'meanwhile'],
  [answered(429, ''), 'github.busy', 'HTTP 429'],
  [answered(502, '<html><body>Unicorn</body></html>'), 'github.unavailable', 'https://api.example failed: HTTP 502.'],
])('%j is %s: %s', (failure, code, part) => {
  const error = apiError(failure, CONTEXT)
  expect(error.code).toBe(code)
  expect(error.message).toContain(part)
})

test.each([
  [
    new Error('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') }),
    'connect ECONNREFUSED 127.0.0.1:1',
  ],
  [Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  [new Error('outer', { cause: new DOMException('aborted', 'TimeoutError') }), 'no answer in time'],
  ['what is this', 'no connection'],
])('without an answer: %s', (error, detail) => {
  const { code, fields } = apiError(error, CONTEXT)
  expect([code, fields.answer]).toEqual(['github.unavailable', detail])
})

test('another host is named, however deep the error lies', () => {
  const cause = new OtherHost(new URL('https://evil.example:444/x?y'))
  const { code, message } = apiError(new Error('as octokit puts it', { cause }), CONTEXT)
  expect([code, message]).toEqual(['github.other-host', expect.stringContaining('another host (evil.example:444)')])
})

test('neither the token nor a long page gets into the message', () => {
  const error = apiError(new TypeError('"token ghs_secret\n" is an invalid header value'), CONTEXT)
  expect(error.message).toContain('"token *** " is an invalid header value')
  expect(JSON.stringify([error.message, error.fields, error.cause ?? null])).not.toContain('ghs_secret')
  expect(apiError(answered(400, said('x'.repeat(5_000))), CONTEXT).message.length).toBeLessThan(400)
})
