import type { ListEntries } from '../../cache-entries.ts'
import type { Found, Miss, RecordStore, Refusal, Saved } from '../../ports.ts'
import { canName } from '../../record/can-name.ts'
import type { Decoded } from '../../record/decode.ts'
import { findStored } from '../../record/find-stored.ts'
import { firstStays, madeBefore, whyNotTaken } from '../../record/first-stays.ts'
import type { WeightRecord } from '../../record/record.ts'
import { wayOf } from '../../record/way.ts'
import { miss, notSaved } from '../../units/answers.ts'
import type { CacheClient } from './cache-client.ts'
import { listedRecords, prefixOf, type RecordEntry } from './listed-records.ts'
import { CLOCK } from './pace.ts'
import { LARGEST, packRecord, unpackRecord } from './record-blob.ts'
import { saveBlob } from './save-blob.ts'
import { timeLimit } from './time-limit.ts'
import { trustedBlob } from './trusted-blob.ts'

interface RecordsOfRun {
  readonly list: ListEntries
  /** As a clause; null if the run leaves records. */
  readonly whyNotLeft: string | null
  /** The folder for private files, absolute. */
  readonly temporary: string
  readonly cancelled: AbortSignal
}

const NAME = 'the Actions cache'

/** Milliseconds for all that a run asks of its records. */
const TIME = 10_000

/**
 * Records that are read for one answer: whatever is before a usable one is broken, or was made in another way. `each`: of
 * a commit, if there are several, so that one does not take the place of the others.
 */
const BODIES = { each: 2, all: 10 }

/**
 * Records as entries of the Actions cache. The service looks into a run's own scope first, where a pull request may have
 * put anything. So a record is trusted only if the default branch has an entry of its name (`list`), and if its bytes
 * match the hash in the name. A list or body that is known is not asked for again, and all of it is within `TIME`.
 */
export function actionsCacheRecords(
  client: CacheClient,
  { list, whyNotLeft, temporary, cancelled }: RecordsOfRun,
  clock = CLOCK,
): RecordStore {
  const late = new Error(`it took more than ${TIME / 1000} s for all records of this run`)
  const time = timeLimit(clock, TIME, late, cancelled)
  const cache = client.entries('weighbridge record 1', 'small', time.signal)
  const listed = listedRecords(list, cache.version, time.signal)
  const bodies = new Map<string, Promise<Decoded>>()
  const told = new Set<string>() // reasons that are in the log already
  return {
    name: NAME,
    find: (commits, key, refusal) => time.during(() => findFirst(commits, key, refusal)),
    async save(commit, key, record) {
      const refused = whyNotTaken(commit, key, record)
      if (refused !== undefined) return notSaved(refused)
      if (whyNotLeft !== null) return { ...notSaved(whyNotLeft), silent: true }
      const saved = await time.during(() => saveFirst(commit, key, record))
      if (saved.kind === 'saved') return saved
      const isTold = told.has(saved.reason)
      told.add(saved.reason)
      return isTold ? { ...saved, silent: true } : saved
    },
  }

  async function findFirst(
    commits: readonly string[],
    key: string,
    refusal: Refusal,
  ): Promise<Found<WeightRecord> | Miss> {
    const search = { commits, key, refusal, store: NAME }
    if (commits.length === 0 || commits.some((commit) => !canName(commit, key))) return findStored(search, () => [])
    const entries = await listed.of(commits, key)
    if (entries.kind === 'miss') return miss(entries.reason)
    const most = commits.length === 1 ? BODIES.all : BODIES.each
    const few = commits
      .flatMap((commit) => entries.value.filter((each) => each.commit === commit).slice(0, most))
      .slice(0, BODIES.all)
    return findStored(search, (commit) => readable(few.filter((each) => each.commit === commit)))
  }

  async function saveFirst(commit: string, key: string, record: WeightRecord): Promise<Saved> {
    const refused = cache.whyNoSave()
    if (refused !== null) return notSaved(refused)
    const entries = await listed.ofSave(commit, key)
    if (entries.kind === 'miss' && entries.isRefused) return notSaved(entries.reason)
    const way = wayOf(record)
    // Where there is no list, the record may be a second one: the first still counts.
    const before = entries.kind === 'miss' ? [] : entries.value.filter((each) => each.way === way)
    const first = await madeBefore(readable(before.slice(0, BODIES.all)), record)
    if (first) return firstStays(NAME, first, record)
    listed.forget(commit, key)
    const place = { prefix: `${prefixOf(key, commit)}${way}-`, temporary }
    return saveBlob(cache, place, () => packRecord(record))
  }

  /** The records of entries, each read when it is asked for. */
  async function* readable(entries: readonly RecordEntry[]): AsyncGenerator<Decoded> {
    for (const entry of entries) {
      const body = bodies.get(entry.key) ?? read(entry)
      bodies.set(entry.key, body)
      yield await body
    }
  }

  async function read(entry: RecordEntry): Promise<Decoded> {
    const blob = await trustedBlob(cache, entry, LARGEST)
    return blob.kind === 'miss' ? unreadable(blob.reason) : unpackRecord(blob.value)
  }
}

const unreadable = (reason: string): Decoded => ({ kind: 'unreadable', reason })
