import { afterEach, beforeEach } from '@jest/globals'
import { cleanUp } from './clean-up.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import type { ListedCache } from './github-caches.ts'
import { startGithubServer, type GithubServer } from './github-server.ts'
import { startResultsService, type ResultsService } from './results-service.ts'

export const REPOSITORY = 'acme/shop'
export const MAIN = 'refs/heads/main'

export interface CacheWorld {
  readonly service: ResultsService
  readonly github: GithubServer
  /** The service's, which stands still. */
  readonly clock: FakeClock
  /** Puts bytes into a scope under a key, and in the place of an entry's that is there. */
  readonly put: (key: string, blob: Buffer, scope?: string) => void
}

/** A cache service and the API that lists it, for each test of a file; empty at its start. */
export function cacheWorld(): () => CacheWorld {
  let clock: FakeClock
  let service: ResultsService | undefined
  let github: GithubServer | undefined
  beforeEach(async () => {
    service = github = undefined
    clock = fakeClock()
    const started = (service = await startResultsService(clock))
    github = await startGithubServer({ repository: REPOSITORY, number: 7, head: 'a'.repeat(40) })
    github.state.caches = () => listed(started)
  })
  afterEach(() =>
    cleanUp(
      () => service?.[Symbol.asyncDispose](),
      () => github?.[Symbol.asyncDispose](),
    ),
  )
  return () => ({ service: service!, github: github!, clock, put: (...entry) => put(service!, ...entry) })
}

/** A service's entries as the API lists them: those whose upload has ended. */
const listed = ({ state }: ResultsService): readonly ListedCache[] =>
  state.entries
    .filter(({ isFinal }) => isFinal)
    .map(({ scope, key, version, blob }) => ({ ref: scope, key, version, size: blob!.length }))

function put({ state: { entries } }: ResultsService, key: string, blob: Buffer, scope = MAIN): void {
  const there = entries.find((each) => each.key === key && each.scope === scope)
  if (there) there.blob = blob
  else entries.push({ scope, key, version: entries[0]!.version, blob, blocks: new Map(), isFinal: true })
}
