import { actionsCacheRecords } from '../../src/adapters/actions-cache/actions-cache-records.ts'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import { branchEntries } from '../../src/adapters/github/branch-entries.ts'
import type { Patience } from '../../src/adapters/github/patience.ts'
import type { RecordStore } from '../../src/ports.ts'
import { cacheWorld, REPOSITORY, type CacheWorld } from './cache-world.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { ownFolder } from './own-folder.ts'
import type { TOKENS } from './results-state.ts'
import { LIMITS } from './results-world.ts'

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

export interface RecordsWorld extends CacheWorld {
  /** The store of a push to the default branch, or of another run. */
  readonly store: (run?: Partial<RecordRun>) => RecordStore
  /** The store of a pull request, which leaves nothing. */
  readonly ofPull: (run?: Partial<RecordRun>) => RecordStore
  /** Where the store has private files for a moment. */
  readonly temporary: string
}

/** A cache service and the API that lists it, for each test of a file; empty at its start. */
export function recordsWorld(): () => RecordsWorld {
  const temporary = ownFolder()
  const world = cacheWorld()
  return () => worldOf({ ...world(), temporary })
}

function worldOf(world: CacheWorld & Pick<RecordsWorld, 'temporary'>): RecordsWorld {
  const { service, github, clock, temporary } = world
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
    ...world,
    store,
    ofPull: (run = {}) => store({ cache: 'pull-token', whyNotLeft: 'a pull request leaves none', ...run }),
  }
}
