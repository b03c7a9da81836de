import { describe, expect, test } from '@jest/globals'
import { actionWorld, BYTES } from '../support/action-world.ts'
import { NOBODY } from '../support/loopback.ts'
import type { ActionOptions } from '../support/mount-action.ts'
import type { ResultsFault } from '../support/results-service.ts'

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

const BROKEN_DOWNLOADS: readonly (readonly [string, ResultsFault['does'], downloads: number])[] = [
  ['stops in the middle', { kind: 'cut', after: 1000 }, 3],
  ['hangs in the middle', { kind: 'stall', after: 1000 }, 1],
]
const ASKED = 'GetCacheEntryDownloadURL'
const CREATED = 'CreateCacheEntry'
const PUT = 'PUT blob'
const stall = { kind: 'stall' } as const

/** What goes wrong in a run. */
interface Trouble extends Pick<ActionOptions, 'token'> {
  readonly faults?: readonly ResultsFault[]
}

// contract/actions-cache-* tests the limits of each call and transfer; this file tests their number.
describe('a cache that does not work costs a line and a few requests, never the build', () => {
  test.each<[string, Trouble, RegExp, readonly string[]]>([
    ['a token that may only read', { token: 'fork-token' }, /token may not write/, [ASKED, CREATED]],
    ['a token that nobody knows', { token: 'no-token' }, /token may not/, [ASKED, CREATED]],
    ['a 409', { faults: [at(CREATED, conflict())] }, /stored this key already/, [ASKED, CREATED]],
    ['a lost connection', { faults: [at(CREATED, { kind: 'down' })] }, /no connection/, [ASKED, CREATED, CREATED]],
    ['an upload that is cut', { faults: [at('upload', { kind: 'down' })] }, /./, [ASKED, CREATED, PUT, PUT, PUT]],
    ['a call that hangs', { faults: [at(ASKED, stall), at(CREATED, stall)] }, /in time/, [ASKED]],
    ['an upload that hangs', { faults: [at('upload', stall)] }, /./, [ASKED, CREATED, PUT]],
  ])('%s', async (_, { faults = [], ...options }, reason, requests) => {
    for (const fault of faults) service().inject(fault)
    const { code, mounts, stdout } = await run('push', options)
    expect(code).toBe(0)
    expect(mounts[id]).toMatchObject({ found: 'miss', saved: null, unsaved: expect.stringMatching(reason) })
    expect(service().requests).toEqual(requests)
    expect(stdout).not.toMatch(/^::(?:error|warning)/m)
  })

  test('a full quota', async () => {
    service().state.quota = 0
    const { code, mounts } = await run('push')
    expect([code, mounts[id]!.unsaved]).toEqual([0, expect.stringMatching(/the cache is full/)])
  })

  test('no service at all', async () => {
    const { code, mounts } = await run('push', { service: `http://${NOBODY}/` })
    expect([code, mounts[id]!.saved, mounts[id]!.reason]).toEqual([0, null, expect.stringMatching(/no connection/)])
  })

  test.each(BROKEN_DOWNLOADS)('a download that %s', async (_, does, downloads) => {
    await run('push')
    const before = service().requests.length
    service().inject(at('download', does))
    const { code, mounts } = await run('pull_request', { token: 'pull-token' })
    expect([code, mounts[id]!.found, mounts[id]!.restored]).toEqual([0, 'miss', 0])
    expect(mounts[id]!.reason).toEqual(expect.any(String))
    const requests = service().requests.slice(before)
    expect(requests.map((each) => each.split(' ')[0])).toEqual([ASKED, ...Array(downloads).fill('download')])
  })
})

function at(place: ResultsFault['at'], does: ResultsFault['does']): ResultsFault {
  return { at: place, does, times: 99 }
}

function conflict(): ResultsFault['does'] {
  const body = { code: 'already_exists', msg: 'an entry with this key, version and scope exists' }
  return { kind: 'answer', answer: { status: 409, body } }
}
