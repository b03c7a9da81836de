import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { forget } from '../support/builder-state.ts'
import { CLASSIC } from '../support/engines.ts'
import { runOnRunner, type ActionOptions, type MountActionRun } from '../support/mount-action.ts'
import { repositoryOf } from '../support/mount-run.ts'
import { temporaryFolder } from '../support/repository.ts'
import { startResultsService, type ResultsFault, type ResultsService } from '../support/results-service.ts'

const ID = `action-${process.pid}`
const DOCKERFILE = `FROM alpine AS work
ARG ROUND
RUN --mount=type=cache,id=${ID},target=/kept \\
    ls /kept >/seen && head -c 300000 /dev/urandom >/kept/$ROUND
FROM scratch
COPY --from=work /seen /
`
/** Most (ms) that a cache which does not answer may cost: 10 s of the product's own, and what a slow machine takes besides. */
const PATIENCE = 30_000

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let directory: string
let service: ResultsService
beforeAll(async () => {
  folder = await temporaryFolder()
  directory = await repositoryOf(folder.path, { Dockerfile: DOCKERFILE })
})
beforeEach(async () => {
  service = await startResultsService()
})
afterEach(async () => {
  await service[Symbol.asyncDispose]()
  forget(CLASSIC, ID)
})
afterAll(async () => await folder[Symbol.asyncDispose]())

let round = Date.now()
/** A run on an empty builder. */
async function run(trigger: ActionOptions['trigger'], more: Partial<ActionOptions> = {}): Promise<MountActionRun> {
  forget(CLASSIC, ID)
  round += 1
  const inputs = { 'build-args': `ROUND=${round}`, ...more.inputs }
  return await runOnRunner(CLASSIC, { directory, trigger, service: service.url, ...more, inputs })
}

const wrote = (): boolean => service.requests.some((request) => /^(?:Create|Finalize|PUT)/.test(request))

describe('who reads and who writes', () => {
  test('a push to the default branch writes, and a pull request reads that and writes nothing', async () => {
    const pushed = await run('push')
    expect(pushed.code).toBe(0)
    expect(pushed.mounts[ID]).toMatchObject({ found: 'miss', saved: expect.any(Number), unsaved: null })
    expect(service.state.entries.map(({ isFinal, blob }) => [isFinal, blob!.length])).toEqual([
      [true, pushed.mounts[ID]!.saved],
    ])
    const before = service.requests.length
    const pull = await run('pull_request', { token: 'pull-token' })
    expect(pull.code).toBe(0)
    expect(pull.mounts[ID]).toMatchObject({
      restored: 300_000,
      saved: null,
      unsaved: expect.stringMatching(/pull request/),
    })
    expect(['hit', 'partial']).toContain(pull.mounts[ID]!.found)
    expect(service.requests.slice(before).filter((request) => /^(?:Create|Finalize|PUT)/.test(request))).toEqual([])
    expect(service.requests.slice(before)).toContainEqual(expect.stringMatching(/^download/))
    for (const { summary, stdout } of [pushed, pull]) {
      expect(summary).toMatch(/cache mounts/i)
      expect(summary).toContain(ID)
      expect(stdout).toMatch(/cache mounts/i)
    }
  })

  test.each(['push of a tag', 'release'] as const)('a %s neither reads nor writes', async (trigger) => {
    await run('push')
    const before = service.requests.length
    const { code, mounts } = await run(trigger)
    expect([code, service.requests.length]).toEqual([0, before])
    expect(mounts[ID]).toMatchObject({
      found: 'miss',
      saved: null,
      restored: 0,
      reason: expect.stringMatching(/release/),
    })
  })

  test('another branch writes only when it is asked to', async () => {
    const plain = await run('push of a branch')
    expect([plain.mounts[ID]!.saved, wrote()]).toEqual([null, false])
    const asked = await run('push of a branch', { inputs: { 'cache-mounts-save': 'always' } })
    expect(asked.mounts[ID]!.saved).toBeGreaterThan(300_000)
  })

  test('never does not write, and off does not even ask', async () => {
    const never = await run('push', { inputs: { 'cache-mounts-save': 'never' } })
    expect([never.mounts[ID]!.found, wrote()]).toEqual(['miss', false])
    const before = service.requests.length
    const off = await run('push', { inputs: { 'cache-mounts': 'off' } })
    expect([off.mounts, service.requests.length]).toEqual([{}, before])
  })
})

const BROKEN_DOWNLOADS: readonly { readonly name: string; readonly does: ResultsFault['does'] }[] = [
  { name: 'stops in the middle', does: { kind: 'cut', after: 1000 } },
  { name: 'hangs in the middle', does: { kind: 'stall', after: 1000 } },
]
const stall = { kind: 'stall' } as const

describe('a cache that does not work costs a line and some seconds, never the build', () => {
  let plain: number
  beforeAll(async () => {
    service = await startResultsService()
    plain = (await run('push', { inputs: { 'cache-mounts': 'off' } })).milliseconds
    await service[Symbol.asyncDispose]()
  })

  test.each<[string, ActionOptions['token'], readonly ResultsFault[], RegExp]>([
    ['a token that may only read', 'fork-token', [], /token may not write/],
    ['a token that nobody knows', 'no-token', [], /token may not/],
    ['a 409', undefined, [at('CreateCacheEntry', conflict())], /stored this key already/],
    ['a lost connection', undefined, [at('CreateCacheEntry', { kind: 'down' })], /no connection/],
    ['an upload that is cut', undefined, [at('upload', { kind: 'down' })], /./],
    ['a call that hangs', undefined, [at('GetCacheEntryDownloadURL', stall), at('CreateCacheEntry', stall)], /in time/],
    ['an upload that hangs', undefined, [at('upload', stall)], /./],
  ])('%s', async (_, token, faults, reason) => {
    for (const fault of faults) service.inject(fault)
    const { code, mounts, milliseconds, stdout } = await run('push', token === undefined ? {} : { token })
    expect(code).toBe(0)
    expect(mounts[ID]).toMatchObject({ found: 'miss', saved: null, unsaved: expect.stringMatching(reason) })
    expect(milliseconds - plain).toBeLessThan(PATIENCE)
    expect(stdout).not.toMatch(/^::(?:error|warning)/m)
  })

  test('a full quota', async () => {
    service.state.quota = 0
    const { code, mounts } = await run('push')
    expect([code, mounts[ID]!.unsaved]).toEqual([0, expect.stringMatching(/storage of the cache is used up/)])
  })

  test('no service at all', async () => {
    const { code, mounts, milliseconds } = await run('push', { service: 'http://127.0.0.1:9/' })
    expect([code, mounts[ID]!.saved, mounts[ID]!.reason]).toEqual([0, null, expect.stringMatching(/no connection/)])
    expect(milliseconds - plain).toBeLessThan(PATIENCE)
  })

  test.each(BROKEN_DOWNLOADS)('a download that $name', async ({ does }) => {
    await run('push')
    service.inject(at('download', does))
    const { code, mounts, milliseconds } = await run('pull_request', { token: 'pull-token' })
    expect([code, mounts[ID]!.found, mounts[ID]!.restored]).toEqual([0, 'miss', 0])
    expect(mounts[ID]!.reason).toEqual(expect.any(String))
    expect(milliseconds - plain).toBeLessThan(PATIENCE)
  })
})

function at(place: ResultsFault['at'], does: ResultsFault['does']): ResultsFault {
  return { at: place, does, times: 99 }
}

function conflict(): ResultsFault['does'] {
  const body = { code: 'already_exists', msg: 'an entry with this key, version and scope exists' }
  return { kind: 'answer', answer: { status: 409, body } }
}
