import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach } from '@jest/globals'
import { actionsCache } from '../../src/adapters/actions-cache/mounts.ts'
import type { MountStore } from '../../src/ports.ts'
import { ownPaths } from './own-folder.ts'
import { startResultsService, type ResultsFault, type ResultsService } from './results-service.ts'
import type { TOKENS } from './results-state.ts'

export const KEY = 'wb-go-mod-0123456789'
/** So short that a test can wait for them: for what is expected to reach them, and nothing else. */
export const LIMITS = { call: 800, stall: 800, least: 100_000, pause: 20 }
/** So long that a test which waits for them does not end in its time: only a cancelled run ends before. */
const PATIENT = { call: 600_000, stall: 600_000, least: 1, pause: 20 }
export const CONTENT = Buffer.from(Array.from({ length: 500_000 }, (_, index) => (index * 31 + (index >> 8)) % 253))

export interface ResultsWorld {
  readonly service: ResultsService
  /** A file of CONTENT. */
  readonly path: string
  /**
   * The store as a run with that token has it. Its limits are far away until a fault is injected that only ends with them: a
   * busy machine must not reach them.
   */
  readonly cache: (token?: keyof typeof TOKENS | 'unknown', resultsUrl?: string) => MountStore
  /** The store whose limits are near, for what stalls without a fault of the service. */
  readonly hasty: (resultsUrl?: string) => MountStore
  /** The store of a run of the default branch that may be cancelled, with limits that nothing here reaches. */
  readonly cancellable: (cancelled: AbortSignal) => MountStore
  readonly inject: (fault: ResultsFault) => void
}

/** A cache service for each test of a file, empty at its start. */
export function resultsWorld(): () => ResultsWorld {
  const { file } = ownPaths()
  let service: ResultsService
  let path: string
  beforeEach(async () => {
    path = await file(CONTENT)
    service = await startResultsService()
  })
  afterEach(async () => await service?.[Symbol.asyncDispose]())
  return () => {
    let limits = PATIENT
    const cache: ResultsWorld['cache'] = (token = 'main-token', resultsUrl = service.url) =>
      actionsCache({ resultsUrl, token }, undefined, limits)
    return {
      service,
      path,
      cache,
      hasty: (resultsUrl = service.url) => actionsCache({ resultsUrl, token: 'main-token' }, undefined, LIMITS),
      cancellable: (cancelled) => actionsCache({ resultsUrl: service.url, token: 'main-token' }, cancelled, PATIENT),
      inject: (fault) => {
        if (fault.does.kind === 'stall' || fault.does.kind === 'slow') limits = LIMITS
        service.inject(fault)
      },
    }
  }
}

/** What is stored under KEY. Throws the reason of a miss. */
export async function read(store: MountStore): Promise<Buffer> {
  const answer = await store.find([KEY])
  if (answer.kind === 'miss') throw new Error(answer.reason)
  return buffer(answer.value.body)
}

export const answers = (status: number, body?: unknown) => ({ kind: 'answer', answer: { status, body } }) as const
export const notSaved = (reason: string) => ({ kind: 'not saved', reason })
