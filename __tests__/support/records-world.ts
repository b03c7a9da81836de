import { afterEach, beforeEach } from '@jest/globals'
import { actionsCacheRecords } from '../../src/adapters/actions-cache/actions-cache-records.ts'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import { branchEntries } from '../../src/adapters/github/branch-entries.ts'
import type { Patience } from '../../src/adapters/github/patience.ts'
import type { RecordStore } from '../../src/ports.ts'
import { cleanUp } from './clean-up.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import type { ListedCache } from './github-caches.ts'
import { startGithubServer, type GithubServer } from './github-server.ts'
import { ownFolder } from './own-folder.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import type { TOKENS } from './results-state.ts'
import { LIMITS } from './results-world.ts'

const REPOSITORY = 'acme/shop'
const MAIN = 'refs/heads/main'

/** What may be otherwise in the run that has a store. */
interface RecordRun {
  readonly cache: keyof typeof TOKENS
  /** For the API. */
  readonly token: string
  readonly whyNotLeft: string | null
  readonly patience: Patience
  readonly cancelled: AbortSignal
  /** On which the time for all records passes; else it stands still. */
  readonly clock: FakeClock
  /** Runs whenever the list is asked for. */
  readonly meanwhile: () => void
}

export interface RecordsWorld {
  readonly service: ResultsService
  readonly github: GithubServer
  /** The store of a push to the default branch, or of another run. */
  readonly store: (run?: Partial<RecordRun>) => RecordStore
  /** The store of a pull request, which leaves nothing. */
  readonly ofPull: (run?: Partial<RecordRun>) => RecordStore
  /** Puts bytes into a scope under a key, and in the place of an entry's that is there. */
  readonly put: (key: string, blob: Buffer, scope?: string) => void
  /** Where the store has private files for a moment. */
  readonly temporary: string
}

/** A cache service and the API that lists it, for each test of a file; empty at its start. */
export function recordsWorld(): () => RecordsWorld {
  const temporary = ownFolder()
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
  return () => worldOf({ service: service!, github: github! }, clock, temporary)
}

/** A service's entries as the API lists them: those whose upload has ended. */
export const listed = ({ state }: ResultsService): readonly ListedCache[] =>
  state.entries
    .filter(({ isFinal }) => isFinal)
    .map(({ scope, key, version, blob }) => ({ ref: scope, key, version, size: blob!.length }))

function worldOf(
  { service, github }: Pick<RecordsWorld, 'service' | 'github'>,
  clock: FakeClock,
  temporary: string,
): RecordsWorld {
  const store: RecordsWorld['store'] = (run = {}) => {
    const client = cacheClient({ resultsUrl: service.url, token: run.cache ?? 'main-token' }, run.cancelled, {
      ...LIMITS,
      clock,
    })
    const where = { token: run.token ?? 'job-token', apiUrl: github.url, repository: REPOSITORY }
    const cancelled = run.cancelled ?? new AbortController().signal
    return actionsCacheRecords(
      client,
      {
        list(search, ended) {
          run.meanwhile?.()
          return branchEntries(where, { branch: 'main', ...search }, ended, run.patience)
        },
        whyNotLeft: run.whyNotLeft ?? null,
        temporary,
        cancelled,
      },
      run.clock ?? fakeClock(),
    )
  }
  return {
    service,
    github,
    temporary,
    store,
    ofPull: (run = {}) => store({ cache: 'pull-token', whyNotLeft: 'a pull request leaves none', ...run }),
    put(key, blob, scope = MAIN) {
      const { entries } = service.state
      const there = entries.find((each) => each.key === key && each.scope === scope)
      if (there) there.blob = blob
      else entries.push({ scope, key, version: entries[0]!.version, blob, blocks: new Map(), isFinal: true })
    },
  }
}
