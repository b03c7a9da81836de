import { describe, expect, test } from '@jest/globals'
import { actionWorld, BYTES } from '../support/action-world.ts'
import { NOBODY } from '../support/loopback.ts'
import type { ActionOptions } from '../support/mount-action.ts'
import type { ResultsFault } from '../support/results-service.ts'

/** Most (ms) that a cache which does not answer may cost: 10 s of the product's own, and what a slow machine takes besides. */
const PATIENCE = 60_000

const { id, service, run, writes } = actionWorld()

describe('who reads and who writes', () => {
  test('a release neither reads nor writes', async () => {
    await run('push')
    const before = service().requests.length
    const { code, mounts } = await run('release')
    expect([code, service().requests.length]).toEqual([0, before])
    const reason = expect.stringMatching(/release/)
    expect(mounts[id]).toMatchObject({ found: 'miss', saved: null, restored: 0, reason })
  })

  test('another branch writes when it is asked to', async () => {
    const asked = await run('push of a branch', { inputs: { 'cache-mounts-save': 'always' } })
    expect(asked.mounts[id]!.saved).toBeGreaterThan(BYTES)
  })

  test('never does not write, and off does not even ask', async () => {
    const never = await run('push', { inputs: { 'cache-mounts-save': 'never' } })
    expect([never.mounts[id]!.found, writes()]).toEqual(['miss', []])
    const before = service().requests.length
    const off = await run('push', { inputs: { 'cache-mounts': 'off' } })
    expect([off.mounts, service().requests.length]).toEqual([{}, before])
  })
})

const BROKEN_DOWNLOADS: readonly { readonly name: string; readonly does: ResultsFault['does'] }[] = [
  { name: 'stops in the middle', does: { kind: 'cut', after: 1000 } },
  { name: 'hangs in the middle', does: { kind: 'stall', after: 1000 } },
]
const stall = { kind: 'stall' } as const

describe('a cache that does not work costs a line and some seconds, never the build', () => {
  test.each<[string, ActionOptions['token'], readonly ResultsFault[], RegExp]>([
    ['a token that may only read', 'fork-token', [], /token may not write/],
    ['a token that nobody knows', 'no-token', [], /token may not/],
    ['a 409', undefined, [at('CreateCacheEntry', conflict())], /stored this key already/],
    ['a lost connection', undefined, [at('CreateCacheEntry', { kind: 'down' })], /no connection/],
    ['an upload that is cut', undefined, [at('upload', { kind: 'down' })], /./],
    ['a call that hangs', undefined, [at('GetCacheEntryDownloadURL', stall), at('CreateCacheEntry', stall)], /in time/],
    ['an upload that hangs', undefined, [at('upload', stall)], /./],
  ])('%s', async (_, token, faults, reason) => {
    for (const fault of faults) service().inject(fault)
    const { code, mounts, milliseconds, stdout } = await run('push', token === undefined ? {} : { token })
    expect(code).toBe(0)
    expect(mounts[id]).toMatchObject({ found: 'miss', saved: null, unsaved: expect.stringMatching(reason) })
    expect(milliseconds).toBeLessThan(PATIENCE)
    expect(stdout).not.toMatch(/^::(?:error|warning)/m)
  })

  test('a full quota', async () => {
    service().state.quota = 0
    const { code, mounts } = await run('push')
    expect([code, mounts[id]!.unsaved]).toEqual([0, expect.stringMatching(/storage of the cache is used up/)])
  })

  test('no service at all', async () => {
    const { code, mounts, milliseconds } = await run('push', { service: `http://${NOBODY}/` })
    expect([code, mounts[id]!.saved, mounts[id]!.reason]).toEqual([0, null, expect.stringMatching(/no connection/)])
    expect(milliseconds).toBeLessThan(PATIENCE)
  })

  test.each(BROKEN_DOWNLOADS)('a download that $name', async ({ does }) => {
    await run('push')
    service().inject(at('download', does))
    const { code, mounts, milliseconds } = await run('pull_request', { token: 'pull-token' })
    expect([code, mounts[id]!.found, mounts[id]!.restored]).toEqual([0, 'miss', 0])
    expect(mounts[id]!.reason).toEqual(expect.any(String))
    expect(milliseconds).toBeLessThan(PATIENCE)
  })
})

function at(place: ResultsFault['at'], does: ResultsFault['does']): ResultsFault {
  return { at: place, does, times: 99 }
}

function conflict(): ResultsFault['does'] {
  const body = { code: 'already_exists', msg: 'an entry with this key, version and scope exists' }
  return { kind: 'answer', answer: { status: 409, body } }
}
