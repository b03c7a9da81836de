import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { githubComments } from '../../../../src/adapters/github/comments.ts'
import { startGithubServer, type Fault, type GithubServer } from '../../../support/github-server.ts'

const HEAD = 'a'.repeat(40)
const IMPATIENT = { request: 2_000, total: 4_000, pauses: [1, 1], retryAfter: 1_000 }

let server: GithubServer
beforeEach(async () => {
  server = await startGithubServer({ repository: 'acme/shop', number: 7, head: HEAD })
})
afterEach(async () => server[Symbol.asyncDispose]())

const speak = (token: string, repository = 'acme/shop') =>
  githubComments({ token, apiUrl: server.url, repository, number: 7 }, undefined, IMPATIENT)
const reply = (status: number, body: unknown, headers = {}): Fault['does'] => ({
  kind: 'answer',
  response: { status, body, headers },
})

describe('pages', () => {
  const LIST = '/repos/acme/shop/issues/7/comments?per_page=100'

  test('hold 100 comments', async () => {
    server.seed(150)
    await speak('personal-token').list()
    expect(server.requests.map(({ path }) => path)).toEqual(['/user', `${LIST}&page=1`, `${LIST}&page=2`])
  })

  test('end, though the server always has one more', async () => {
    const more = reply(200, [], { link: `<${server.url}${LIST}&page=1>; rel="next"` })
    server.inject({ path: /comments$/, times: Infinity, does: more })
    await expect(speak('personal-token').list()).rejects.toMatchObject({ code: 'github.too-many' })
    expect(server.requests).toHaveLength(31)
  })
})

describe('another host', () => {
  let other: GithubServer
  beforeEach(async () => {
    other = await startGithubServer({ repository: 'acme/shop', number: 7, head: HEAD })
  })
  afterEach(async () => other[Symbol.asyncDispose]())

  test.each([301, 302, 307, 308])('is not asked when the API redirects to it (%d)', async (status) => {
    server.inject({ times: Infinity, does: reply(status, '', { location: `${other.url}/user` }) })
    const failed = speak('personal-token').list()
    await expect(failed).rejects.toMatchObject({ code: 'github.other-host' })
    await expect(failed).rejects.toThrow(`another host (${new URL(other.url).host})`)
    expect([server.requests.length, other.requests]).toEqual([1, []])
  })

  test('does not get a comment that is written', async () => {
    const path = '/repos/acme/shop/issues/7/comments'
    server.inject({ method: 'POST', path: /comments$/, does: reply(307, '', { location: other.url + path }) })
    await expect(speak('personal-token').create('new')).rejects.toMatchObject({ code: 'github.other-host' })
    expect([other.requests, server.state.comments]).toEqual([[], []])
  })

  test('is not asked for the next page', async () => {
    server.seed(150)
    const link = `<${other.url}/repos/acme/shop/issues/7/comments?page=2>; rel="next"`
    server.inject({ path: /comments$/, does: reply(200, [], { link }) })
    expect(await speak('personal-token').list()).toHaveLength(50)
    expect(other.requests).toEqual([])
  })
})

test.each(['PATCH', 'DELETE'])(
  'a redirect within the API, as for a repository with a new name, is followed: %s',
  async (method) => {
    server.post({ login: 'grace', type: 'User' }, 'old')
    const { id } = server.state.comments[0]!
    server.inject({
      method,
      path: /renamed/,
      does: reply(307, '', { location: `${server.url}/repos/acme/shop/issues/comments/${id}` }),
    })
    const comments = speak('personal-token', 'acme/renamed')
    await (method === 'PATCH' ? comments.update(id, 'new') : comments.remove(id))
    expect(server.state.comments.map(({ body }) => body)).toEqual(method === 'PATCH' ? ['new'] : [])
  },
)

test('a redirect that leads round and round ends', async () => {
  server.inject({ times: Infinity, does: reply(307, '', { location: `${server.url}/user` }) })
  await expect(speak('personal-token').headNow()).rejects.toThrow(/redirects more than 3 times/)
  expect(server.requests).toHaveLength(12)
})
