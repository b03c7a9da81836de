import { expect, test } from '@jest/globals'
import { cacheUsage } from '../../src/adapters/github/cache-usage.ts'
import { startGithubServer, type Fault } from '../support/github-server.ts'

const repository = 'acme/shop'
const PREFIX = 'weighbridge-mount-'

type Entry = Readonly<Record<string, unknown>>
const entry = (key: string, bytes: number): Entry => ({ key, size_in_bytes: bytes })
const page = (entries: readonly Entry[], total = entries.length): Fault => ({
  path: /\/actions\/caches$/,
  does: { kind: 'answer', response: { status: 200, body: { total_count: total, actions_caches: entries } } },
})

/** The count and the requests, with a server that has these `faults`, one after the other. */
async function counted(faults: readonly Fault[], token = 'job-token', request = 5_000) {
  await using server = await startGithubServer({ repository, number: 7, head: 'a'.repeat(40) })
  for (const each of faults) server.inject(each)
  const patience = { request, total: request, pauses: [], retryAfter: 0 }
  const bytes = await cacheUsage(
    { token, apiUrl: server.url, repository },
    PREFIX,
    new AbortController().signal,
    patience,
  )
  return { bytes, asked: server.requests.map(({ method, path }) => `${method} ${path}`) }
}

test('the entries whose keys begin with ours are summed', async () => {
  const entries = [entry(`${PREFIX}1-a`, 1000), entry(`${PREFIX}1-b`, 234), entry('setup-go', 5_000_000)]
  expect(await counted([page(entries)])).toEqual({
    bytes: 1234,
    asked: [`GET /repos/${repository}/actions/caches?key=${PREFIX}&per_page=100&page=1`],
  })
  expect((await counted([page([])])).bytes).toBe(0)
})

test('all pages are read', async () => {
  const hundred = Array.from({ length: 100 }, (_, number) => entry(`${PREFIX}${number}`, 1))
  const { bytes, asked } = await counted([page(hundred, 130), page(hundred.slice(0, 30), 130)])
  expect([bytes, asked.length]).toEqual([130, 2])
})

test('over a thousand entries are not counted on', async () => {
  const hundred = Array.from({ length: 100 }, (_, number) => entry(`${PREFIX}${number}`, 1))
  const { bytes, asked } = await counted(Array.from({ length: 12 }, () => page(hundred, 5000)))
  expect([bytes, asked.length]).toEqual([null, 10])
})

const answer = (status: number): Fault => ({ does: { kind: 'answer', response: { status, body: { message: 'no' } } } })

test.each<[string, Fault]>([
  ['a token that may not ask', answer(403)],
  ['a server without it', answer(404)],
  ['a server that fails', answer(500)],
  ['no connection', { does: { kind: 'down' } }],
  ['an answer that is none', { does: { kind: 'answer', response: { status: 200, body: '<html>' } } }],
])('is not known with %s', async (_, fault) => {
  expect((await counted([fault])).bytes).toBeNull()
})

test('is not waited for when no answer comes', async () => {
  expect((await counted([{ does: { kind: 'stall' } }], 'job-token', 50)).bytes).toBeNull()
})

test('is not asked for without a token', async () => {
  expect(await counted([page([])], '')).toEqual({ bytes: null, asked: [] })
})
