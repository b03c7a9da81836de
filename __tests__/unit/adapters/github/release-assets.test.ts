import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { githubReleaseAssets } from '../../../../src/adapters/github/release-assets.ts'
import { isUploadHost } from '../../../../src/adapters/github/upload-host.ts'
import type { NewAsset } from '../../../../src/ports.ts'
import type { StoredRelease } from '../../../support/github-releases.ts'
import { startGithubServer, type Fault, type GithubServer } from '../../../support/github-server.ts'

const IMPATIENT = { request: 2_000, total: 4_000, pauses: [1, 1], retryAfter: 1_000 }
const FILE: NewAsset = { name: 'weighbridge-shop-0123.md', type: 'text/markdown', text: '### ✅ shop\n' }
const BY_TAG = '/repos/acme/shop/releases/tags/v1.2.0'

let server: GithubServer
let other: GithubServer
beforeEach(async () => {
  const about = { repository: 'acme/shop', number: 7, head: 'a'.repeat(40) }
  server = await startGithubServer(about)
  other = await startGithubServer(about)
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
})

const assetsOf = (token = 'job-token') =>
  githubReleaseAssets({ token, apiUrl: `${server.url}/`, repository: 'acme/shop', tag: 'v1.2.0' }, IMPATIENT)
const reply = (status: number, body: unknown, headers = {}): Fault['does'] => ({
  kind: 'answer',
  response: { status, body, headers },
})
const paths = () => server.requests.map(({ method, path }) => `${method} ${path}`)

test('the release is asked for once, and files go to the address that it names', async () => {
  server.release('v1.2.0', 'published')
  const assets = assetsOf()
  await assets.list()
  await assets.upload(FILE)
  expect(paths()).toEqual([
    `GET ${BY_TAG}`,
    'GET /repos/acme/shop/releases/1/assets?per_page=100&page=1',
    `POST /repos/acme/shop/releases/1/assets?name=${FILE.name}`,
  ])
})

describe('a tag', () => {
  test.each([
    // releases → where files go
    [['draft', 'published', 'draft'], 1],
    [['draft', 'draft'], 1],
  ] as const)('with releases %j has that which is published, else the newest draft', async (kinds, index) => {
    const releases = kinds.map((kind) => server.release('v1.2.0', kind))
    await assetsOf().upload(FILE)
    expect(releases.map(({ assets }) => assets.length)).toEqual(kinds.map((_, each) => (each === index ? 1 : 0)))
  })

  test.each<[string, string, StoredRelease['kind'] | undefined, string]>([
    ['without any', 'job-token', undefined, ''],
    ['with a draft of another tag', 'job-token', 'draft', 'v1.3.0'],
    ['with a draft that the token may not see', 'fork-token', 'draft', 'v1.2.0'],
  ])('%s has no release', async (_, token, kind, tag) => {
    if (kind) server.release(tag, kind)
    const message = `There is no release v1.2.0 of acme/shop at ${server.url}, or the token may not see it`
    const missing = { code: 'github.not-found', message: expect.stringContaining(message) }
    await expect(assetsOf(token).list()).rejects.toMatchObject(missing)
    await expect(assetsOf(token).upload(FILE)).rejects.toMatchObject(missing)
  })
})

test('an immutable release takes no files, in its own words', async () => {
  server.release('v1.2.0', 'immutable')
  await expect(assetsOf().upload(FILE)).rejects.toMatchObject({
    code: 'github.locked',
    message: expect.stringContaining('Cannot upload assets to an immutable release.'),
  })
})

test.each([
  [reply(403, { message: 'Resource not accessible by integration' }), 'github.read-only', '"contents: write"'],
  [reply(404, { message: 'Not Found' }), 'github.read-only', '"contents: write"'],
  [reply(429, ''), 'github.busy', 'HTTP 429'],
  [reply(502, '<html>'), 'github.unavailable', 'HTTP 502'],
  [{ kind: 'down' }, 'github.unavailable', 'A later run tries again'],
] as const)('an upload that is answered with %j: %s', async (does, code, part) => {
  server.release('v1.2.0', 'published')
  server.inject({ method: 'POST', times: Infinity, does })
  await expect(assetsOf().upload(FILE)).rejects.toMatchObject({ code, message: expect.stringContaining(part) })
})

test('an upload that is not answered in time', async () => {
  server.release('v1.2.0', 'published')
  server.inject({ method: 'POST', does: { kind: 'stall' } })
  const assets = githubReleaseAssets(
    { token: 'job-token', apiUrl: server.url, repository: 'acme/shop', tag: 'v1.2.0' },
    { ...IMPATIENT, request: 100 },
  )
  await expect(assets.upload(FILE)).rejects.toThrow('no answer in time')
})

describe('another host', () => {
  test('does not get a file where the release names it', async () => {
    const upload_url = `${other.url}/repos/acme/shop/releases/1/assets{?name,label}`
    server.inject({ path: /tags/, does: reply(200, { id: 1, upload_url }) })
    await expect(assetsOf().upload(FILE)).rejects.toMatchObject({
      code: 'github.other-host',
      message: expect.stringContaining(new URL(other.url).host),
    })
    expect(other.requests).toEqual([])
  })

  test('does not get one where the upload is redirected to it', async () => {
    server.release('v1.2.0', 'published')
    server.inject({
      method: 'POST',
      does: reply(307, '', { location: `${other.url}/repos/acme/shop/releases/1/assets` }),
    })
    await expect(assetsOf().upload(FILE)).rejects.toMatchObject({ code: 'github.other-host' })
    expect(other.requests).toEqual([])
  })

  test.each([undefined, '', 'not an address{?name}'])('%j is none at all', async (upload_url) => {
    server.inject({ path: /tags/, does: reply(200, { id: 1, upload_url }) })
    await expect(assetsOf().upload(FILE)).rejects.toMatchObject({ code: 'github.refused' })
  })
})

test.each([
  // for uploads, API                                              allowed
  ['https://uploads.github.com/repos', 'https://api.github.com', true],
  ['https://uploads.acme.ghe.com/repos', 'https://api.acme.ghe.com', true],
  ['https://ghes.acme.example/api/uploads/repos', 'https://ghes.acme.example/api/v3', true],
  ['https://uploads.ghes.acme.example/repos', 'https://ghes.acme.example/api/v3', true],
  ['https://ghes.acme.example:8443/api/uploads', 'https://ghes.acme.example:8443/api/v3', true],
  ['http://uploads.github.com/repos', 'https://api.github.com', false],
  ['https://uploads.github.com:8443/repos', 'https://api.github.com', false],
  ['https://uploads.github.com.evil.example/repos', 'https://api.github.com', false],
  ['https://uploads.evil.example/repos', 'https://api.github.com', false],
  ['https://ghes.acme.example:9/api/uploads', 'https://ghes.acme.example/api/v3', false],
])('%s for %s: %s', (address, apiUrl, own) => {
  expect(isUploadHost(new URL(address), apiUrl)).toBe(own)
})
