import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach } from '@jest/globals'
import { actionsCacheMounts } from '../../src/adapters/actions-cache/actions-cache-mounts.ts'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import type { Clock } from '../../src/adapters/actions-cache/pace.ts'
import type { MountStore } from '../../src/ports.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { ownPaths } from './own-folder.ts'
import { startResultsService, type ResultsFault, type ResultsService } from './results-service.ts'
import type { TOKENS } from './results-state.ts'

export const KEY = 'wb-go-mod-0123456789'
/** On a test clock, on which time passes only on request. */
export const LIMITS = { call: 800, stall: 800, least: 100_000, pause: 20 }
export const CONTENT = Buffer.from(Array.from({ length: 500_000 }, (_, index) => (index * 31 + (index >> 8)) % 253))

export interface ResultsWorld {
  readonly service: ResultsService
  /** A file of CONTENT. */
  readonly path: string
  readonly clock: FakeClock
  /** The store of a run with that token. */
  readonly cache: (token?: keyof typeof TOKENS | 'unknown', resultsUrl?: string) => MountStore
  /** The store of a run of the default branch that can be cancelled and has no time limits. */
  readonly cancellable: (cancelled: AbortSignal) => MountStore
  readonly inject: (fault: ResultsFault) => void
}

/** A cache service for each test of a file, empty at its start. */
export function resultsWorld(): () => ResultsWorld {
  const { file } = ownPaths()
  let clock: FakeClock
  let service: ResultsService
  let path: string
  beforeEach(async () => {
    clock = fakeClock()
    path = await file(CONTENT)
    service = await startResultsService(clock)
  })
  afterEach(async () => await service?.[Symbol.asyncDispose]())
  return () => {
    const patient: Clock = { now: clock.now, alarm: (_, ring) => clock.alarm(Number.POSITIVE_INFINITY, ring) }
    const cache: ResultsWorld['cache'] = (token = 'main-token', resultsUrl = service.url) =>
      actionsCacheMounts(cacheClient({ resultsUrl, token }, undefined, { ...LIMITS, clock }))
    return {
      service,
      path,
      cache,
      clock,
      cancellable: (cancelled) =>
        actionsCacheMounts(
          cacheClient({ resultsUrl: service.url, token: 'main-token' }, cancelled, { ...LIMITS, clock: patient }),
        ),
      inject: (fault) => service.inject(fault),
    }
  }
}

/** The content stored under KEY. Throws the reason of a miss. */
export async function read(store: MountStore): Promise<Buffer> {
  const answer = await store.find([KEY])
  if (answer.kind === 'miss') throw new Error(answer.reason)
  return buffer(answer.value.body)
}

export const answers = (status: number, body?: unknown) => ({ kind: 'answer', answer: { status, body } }) as const
export const notSaved = (reason: string) => ({ kind: 'not saved', reason })
