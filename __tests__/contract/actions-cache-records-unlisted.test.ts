import { describe, expect, test } from '@jest/globals'
import { branchEntries } from '../../src/adapters/github/branch-entries.ts'
import type { RecordStore } from '../../src/ports.ts'
import type { Fault } from '../support/github-server.ts'
import { BASE, HEAD, imageRecord, record } from '../support/records.ts'
import { recordsWorld } from '../support/records-world.ts'
import { notSaved } from '../support/results-world.ts'

const KEY = 'product-catalog-0123456789ab'

const world = recordsWorld()

const find = (store: RecordStore, commit = HEAD) => store.find([commit], KEY, () => undefined)
const ofBase = record({ commit: BASE })
const weighing = (unpacked: number) => record({ images: [imageRecord({ metrics: { unpacked } })] })

/** What has been asked since the call. */
function counted(): () => { readonly lists: number; readonly calls: number } {
  const { github, service } = world()
  const [lists, calls] = [github.requests.length, service.requests.length]
  return () => ({ lists: github.requests.length - lists, calls: service.requests.length - calls })
}

const answer = (status: number, message: string, times = 1): Fault => ({
  times,
  does: { kind: 'answer', response: { status, body: { message } } },
})
const patience = (request: number) => ({ request, total: request, pauses: [], retryAfter: 0 })

describe('where the entries may not be listed, no record is used or left', () => {
  const PERMISSION = 'the token may not list the Actions cache (give the job "actions: read")'

  test.each<[string, Fault]>([
    ['a token that may not', answer(403, 'Resource not accessible by integration', 9)],
    ['a repository that it does not see', answer(404, 'Not Found', 9)],
    ['a token that is none', answer(401, 'Bad credentials', 9)],
  ])('%s', async (_, fault) => {
    const { store, github } = world()
    await store().save(HEAD, KEY, record())
    github.inject(fault)
    const asked = counted()
    const blind = store()
    expect(await find(blind)).toEqual({ kind: 'miss', reason: PERMISSION })
    expect(await blind.save(BASE, KEY, ofBase)).toEqual(notSaved(PERMISSION))
    expect(asked()).toMatchObject({ lists: 1, calls: 0 })
  })

  test('no token', async () => {
    const blind = world().store({ token: '' })
    const reason = 'the Actions cache cannot be listed: there is no token (input "token")'
    expect(await find(blind)).toEqual({ kind: 'miss', reason })
    expect(await blind.save(HEAD, KEY, record())).toEqual(notSaved(reason))
  })
})

describe('where the list cannot be had for a moment, no record is used, but one is left', () => {
  const rows: readonly (readonly [string, Fault, RegExp, number?])[] = [
    [
      'a limit',
      answer(429, 'slow down'),
      /^the Actions cache cannot be listed: GitHub limits .*A later run tries again$/,
    ],
    ['an API that is down', answer(503, 'no server'), /cannot be listed: The request to GitHub at .* failed: HTTP 503/],
    ['no connection', { does: { kind: 'down' } }, /cannot be listed: The request to GitHub at .* failed/],
    [
      'another answer',
      { does: { kind: 'answer', response: { status: 200, body: '<html>' } } },
      /did not answer with a list$/,
    ],
    ['an API that does not answer', { does: { kind: 'stall' } }, /cannot be listed: .*no answer in time/, 50],
    ['one that drips', { does: { kind: 'drip' } }, /cannot be listed: .*no answer in time/, 50],
  ]

  test.each(rows)('%s', async (_, fault, reason, request = 5_000) => {
    const { store, github } = world()
    await store().save(HEAD, KEY, weighing(1))
    github.inject(fault)
    const asked = counted()
    const blind = store({ patience: patience(request) })
    const said = { kind: 'miss', reason: expect.stringMatching(reason) }
    expect([await find(blind), await find(blind, BASE)]).toEqual([said, said])
    expect(asked().lists).toBe(1)
    expect(await blind.save(HEAD, KEY, weighing(2))).toMatchObject({
      kind: 'saved',
      note: expect.stringContaining('keeps its first record'),
    })
  })

  test('not even in saving: the first record counts all the same', async () => {
    const { store, github } = world()
    await store().save(HEAD, KEY, weighing(1))
    github.inject(answer(503, 'no server', 2))
    const asked = counted()
    const blind = store()
    await find(blind)
    expect(await blind.save(HEAD, KEY, weighing(2))).toEqual({ kind: 'saved' })
    expect(await blind.save(BASE, KEY, ofBase)).toEqual({ kind: 'saved' })
    expect(asked().lists).toBe(2)
    expect(await find(store())).toEqual({ kind: 'found', value: weighing(1) })
    expect(await find(store(), BASE)).toEqual({ kind: 'found', value: ofBase })
  })
})

test('the list ends with the run', async () => {
  const { github } = world()
  github.inject({ does: { kind: 'stall' } })
  const run = new AbortController()
  const where = { token: 'job-token', apiUrl: github.url, repository: 'acme/shop' }
  const listing = branchEntries(where, { branch: 'main', prefix: '', first: 'oldest' }, run.signal, patience(600_000))
  run.abort(new Error('SIGTERM'))
  expect(await listing).toEqual({ kind: 'miss', reason: 'the Actions cache cannot be listed: SIGTERM' })
})
