import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { githubComments } from '../../../../src/adapters/github/comments.ts'
import { upsertComment } from '../../../../src/app/run/comment.ts'
import { MARKER } from '../../../../src/report/marker.ts'
import { startGithubServer, type Fault, type GithubServer } from '../../../support/github-server.ts'

const HEAD = 'a'.repeat(40)
const REPORT = `${MARKER}\n### ❌ grew`
const IMPATIENT = { request: 2_000, total: 4_000, pauses: [1, 1], retryAfter: 1_000 }
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const

let server: GithubServer
beforeEach(async () => {
  server = await startGithubServer({ repository: 'acme/shop', number: 7, head: HEAD })
})
afterEach(async () => server[Symbol.asyncDispose]())

const speak = (token: string, patience = IMPATIENT) =>
  githubComments({ token, apiUrl: `${server.url}/`, repository: 'acme/shop', number: 7 }, undefined, patience)
const WISH = {
  body: REPORT,
  sizes: [],
  accepted: null,
  mode: 'auto',
  worthACreation: true,
  otherwise: '',
  head: HEAD,
} as const
const upsert = async (token: string, patience = IMPATIENT) => upsertComment(speak(token, patience), WISH)
const sent = (method: string) => server.requests.filter((request) => request.method === method)
const reply = (status: number, body: unknown, headers = {}): Fault['does'] => ({
  kind: 'answer',
  response: { status, body, headers },
})
const HTML = '<html><body><h1>502 Bad Gateway</h1></body></html>'

describe('who we are', () => {
  test.each([
    // token           author                                          ours
    ['job-token', BOT, true],
    ['job-token', { login: 'grace', type: 'User' }, false],
    ['job-token', { login: 'mallory[bot]', type: 'User' }, false],
    ['job-token', { login: 'github-actions[bot]', type: 'User' }, false],
    ['job-token', { login: 'robot', type: 'Bot' }, false],
    ['job-token', { login: 'renovate[bot]', type: 'Bot' }, false],
    ['job-token', { login: 'acme-size[bot]', type: 'Bot' }, false],
    ['app-token', { login: 'acme-size[bot]', type: 'Bot' }, true],
    ['app-token', { login: 'acme-size', type: 'User' }, false],
    ['app-token', BOT, false],
    ['personal-token', { login: 'grace', type: 'User' }, true],
    ['personal-token', { login: 'somebody', type: 'User' }, false],
    ['personal-token', BOT, false],
  ] as const)('%s, a comment by %j: %s', async (token, author, ours) => {
    server.post(author, REPORT)
    expect((await speak(token).list()).map((each) => each.ours)).toEqual([ours])
  })

  test.each([
    ['personal-token', ['/user']],
    ['job-token', ['/user', '/graphql']],
  ] as const)('is asked once with %s', async (token, asked) => {
    const comments = speak(token)
    await comments.list()
    await comments.list()
    expect(server.requests.map(({ path }) => path).filter((path) => !path.startsWith('/repos/'))).toEqual(asked)
  })

  test.each<[string, Fault['does'], string]>([
    ['there is no GraphQL', reply(404, { message: 'Not Found' }), 'HTTP 404: Not Found'],
    ['GraphQL refuses', reply(403, { message: 'Resource not accessible' }), 'HTTP 403: Resource not accessible'],
    ['GraphQL answers with errors', reply(200, { errors: [{ message: 'no viewer' }] }), 'no viewer'],
    ['GraphQL names nobody', reply(200, { data: { viewer: null } }), 'it names nobody'],
  ])('is not known where %s, and then nothing is written', async (_what, does, answer) => {
    server.post({ login: 'robot[bot]', type: 'Bot' }, REPORT)
    server.inject({ path: /graphql$/, does })
    const reason = expect.stringMatching(new RegExp(`^GitHub does not say who owns the token \\([^]*${answer}`))
    expect(await upsert('job-token')).toEqual({ kind: 'not written', reason })
    expect(server.state.comments.map(({ body }) => body)).toEqual([REPORT])
  })

  test('is asked of GraphQL again, as it changes nothing', async () => {
    server.inject({ path: /graphql$/, does: reply(502, HTML) })
    server.post(BOT, REPORT)
    expect((await speak('job-token').list()).map(({ ours }) => ours)).toEqual([true])
  })

  test('decides what is kept: the older comment of another bot stays as it is, and so does ours', async () => {
    const theirs = { login: 'renovate[bot]', type: 'Bot' } as const
    server.post(theirs, `${MARKER}\ntheirs`)
    server.post(BOT, `${MARKER}\nours`)
    await upsert('job-token')
    expect(server.state.comments.map(({ author, body }) => [author.login, body])).toEqual([
      [theirs.login, `${MARKER}\ntheirs`],
      [BOT.login, REPORT],
    ])
  })
})

describe('what is tried again', () => {
  test.each([
    ['a page of the list, after a cut connection', { path: /comments$/, does: { kind: 'down' } }, 3],
    ['a page of the list, after an HTML 502', { path: /comments$/, does: reply(502, HTML) }, 3],
    ['a read, after a short rate limit', { path: /comments$/, does: reply(429, '', { 'retry-after': '0' }) }, 3],
    ['not a refusal', { path: /comments$/, does: reply(404, { message: 'Not Found' }) }, 2],
    ['not after a long rate limit', { path: /comments$/, does: reply(429, '', { 'retry-after': '2' }) }, 2],
    ['not after a limit without a time', { path: /comments$/, does: reply(403, { message: 'rate limit' }) }, 2],
  ] as const)('%s', async (_what, fault, requests) => {
    server.inject(fault)
    await speak('personal-token')
      .list()
      .catch(() => {})
    expect(server.requests).toHaveLength(requests)
  })

  test('two times, not more', async () => {
    server.inject({ times: Infinity, does: reply(500, HTML) })
    await expect(speak('job-token').headNow()).rejects.toThrow(/HTTP 500\./)
    expect(server.requests).toHaveLength(3)
  })

  test('an update and a removal, as they may be done twice', async () => {
    server.post(BOT, REPORT)
    const { id } = server.state.comments[0]!
    server.inject({ method: 'PATCH', does: { kind: 'drop reply' } })
    server.inject({ method: 'DELETE', does: { kind: 'drop reply' } })
    const comments = speak('job-token')
    expect(await comments.update(id, 'new')).toMatchObject({ id, body: 'new' })
    await comments.remove(id)
    expect([sent('PATCH'), sent('DELETE'), server.state.comments]).toEqual([
      [expect.anything(), expect.anything()],
      [expect.anything(), expect.anything()],
      [],
    ])
  })

  test('a create only when the rate limit refused it', async () => {
    server.inject({ method: 'POST', does: reply(403, { message: 'Slow down' }, { 'retry-after': '0' }) })
    await speak('job-token').create('first')
    server.inject({ method: 'POST', does: reply(500, HTML) })
    await expect(speak('job-token').create('second')).rejects.toMatchObject({ code: 'github.unavailable' })
    expect([sent('POST').length, server.state.comments.length]).toEqual([3, 1])
  })

  test.each<[string, Fault['does']]>([
    ['no answer', { kind: 'stall' }],
    ['an answer that comes byte by byte and never ends', { kind: 'drip' }],
  ])('until all patience is used up: %s', async (_what, does) => {
    server.inject({ times: Infinity, does })
    const patience = { request: 40, total: 60, pauses: [1, 1], retryAfter: 1_000 }
    await expect(speak('job-token', patience).headNow()).rejects.toThrow(/no answer in time/)
    expect(server.requests.length).toBeLessThan(3)
  })
})

describe('the comment of a run', () => {
  test.each<[string, Fault, number]>([
    ['the reply is dropped', { method: 'POST', path: /comments$/, does: { kind: 'drop reply' } }, 1],
    ['nothing was stored', { method: 'POST', path: /comments$/, does: { kind: 'down' } }, 2],
    ['a gateway fails', { method: 'POST', path: /comments$/, does: reply(502, HTML) }, 2],
  ])('is one, though %s', async (_what, fault, creates) => {
    server.inject(fault)
    expect(await upsert('personal-token')).toMatchObject({ kind: 'written' })
    expect(server.state.comments.map(({ body }) => body)).toEqual([REPORT])
    expect(sent('POST')).toHaveLength(creates)
  })

  test.each([
    ['fork-token', /"pull-requests: write".*docs\/permissions\.md/],
    ['blind-token', /There is no pull request #7 of acme\/shop/],
    ['stale-token', /does not accept the token \(HTTP 401: Bad credentials\)/],
  ])('is a reason with %j', async (token, reason) => {
    const result = await upsert(token)
    expect(result).toEqual({ kind: 'not written', reason: expect.stringMatching(reason) })
    expect(JSON.stringify(result)).not.toContain(token)
    expect(server.state.comments).toEqual([])
  })

  test('is a reason with a token that no header can hold, and the reason does not hold it either', async () => {
    const result = await upsert('not\na-token')
    expect(result).toEqual({ kind: 'not written', reason: expect.stringMatching(/invalid header value/) })
    expect(JSON.stringify(result)).not.toContain('a-token')
  })

  test('is a reason when nobody listens', async () => {
    await server[Symbol.asyncDispose]()
    expect(await upsert('job-token')).toEqual({
      kind: 'not written',
      reason: expect.stringMatching(/GitHub at http:\/\/127\.0\.0\.1:\d+\/api\/v3 failed: connect ECONNREFUSED/),
    })
  })
})
