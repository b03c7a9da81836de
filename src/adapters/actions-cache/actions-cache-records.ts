import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Found, Miss, RecordStore, Saved } from '../../ports.ts'
import { canName } from '../../record/can-name.ts'
import type { Decoded } from '../../record/decode.ts'
import { findStored } from '../../record/find-stored.ts'
import { firstStays, madeBefore, whyNotTaken } from '../../record/first-stays.ts'
import type { WeightRecord } from '../../record/record.ts'
import { wayOf } from '../../record/way.ts'
import { messageOf } from '../../text/message-of.ts'
import { notSaved } from '../../units/answers.ts'
import type { Bytes } from '../../units/bytes.ts'
import type { CacheClient } from './cache-client.ts'
import { hashOf, LARGEST, packRecord, unpackRecord, wholeBlob } from './record-blob.ts'

interface RecordsOfRun {
  /** The entries of the default branch whose keys begin with a prefix, oldest first. */
  readonly list: (prefix: string) => Promise<Found<readonly ListedEntry[]> | Miss>
  /** As a clause; null if the run leaves records. */
  readonly whyNotLeft: string | null
  /** The folder for private files, absolute. */
  readonly temporary: string
}

interface ListedEntry {
  readonly key: string
  readonly version: string
  readonly size: Bytes
}

const NAME = 'the Actions cache'

/** Records of a commit that are read: those after them are broken or of other builders as well. */
const BODIES = 5

/**
 * Records as entries of the Actions cache. The service looks into a run's own scope first, where a pull request may have
 * put anything. So a record is trusted only if the default branch has an entry of its name (`list`), and if its bytes
 * match the hash in the name. The first record of a commit stays (issue 14, line 5).
 */
export function actionsCacheRecords(client: CacheClient, { list, whyNotLeft, temporary }: RecordsOfRun): RecordStore {
  const { find, save, version } = client.entries('weighbridge record 1', 'small')
  let unlisted: Miss | undefined // asked once: it may take seconds to fail
  const told = new Set<string>() // reasons that are in the log already
  return {
    name: NAME,
    async find(commits, key, refusal) {
      const entries = new Map<string, readonly ListedEntry[]>()
      for (const commit of commits.filter((each) => canName(each, key))) {
        const listed = await entriesOf(commit, key)
        if (listed.kind === 'miss') return listed
        entries.set(commit, listed.value)
      }
      return findStored({ commits, key, refusal, store: NAME }, (commit) => readable(entries.get(commit) ?? []))
    },
    async save(commit, key, record) {
      const refused = whyNotTaken(commit, key, record)
      if (refused !== undefined) return notSaved(refused)
      if (whyNotLeft !== null) return { ...notSaved(whyNotLeft), silent: true }
      const saved = await saveFirst(commit, key, record)
      if (saved.kind === 'saved') return saved
      const isTold = told.has(saved.reason)
      told.add(saved.reason)
      return isTold ? { ...saved, silent: true } : saved
    },
  }

  async function saveFirst(commit: string, key: string, record: WeightRecord): Promise<Saved> {
    const refused = client.whyNoSave()
    if (refused !== null) return notSaved(refused)
    const listed = await entriesOf(commit, key)
    if (listed.kind === 'miss') return notSaved(listed.reason)
    const prefix = `${prefixOf(commit, key)}${wayOf(record)}-`
    const first = await madeBefore(readable(listed.value.filter((each) => each.key.startsWith(prefix))), record)
    return first ? firstStays(NAME, first, record) : write(prefix, record)
  }

  /** The default branch's entries for a commit, oldest first. */
  async function entriesOf(commit: string, key: string): Promise<Found<readonly ListedEntry[]> | Miss> {
    const prefix = prefixOf(commit, key)
    const listed = unlisted ?? (await list(prefix))
    if (listed.kind === 'miss') return (unlisted = listed)
    return { kind: 'found', value: listed.value.filter((each) => each.version === version && isOurs(each.key, prefix)) }
  }

  /** The records of entries, each read when it is asked for. */
  async function* readable(entries: readonly ListedEntry[]): AsyncGenerator<Decoded> {
    for (const entry of entries.slice(0, BODIES)) yield await read(entry)
  }

  async function read({ key, size }: ListedEntry): Promise<Decoded> {
    const unreadable = (reason: string): Decoded => ({ kind: 'unreadable', reason })
    if (size > LARGEST) return unreadable('it is too large')
    const entry = await find([key])
    if (entry.kind === 'miss') return unreadable(entry.reason)
    if (entry.value.key !== key) return unreadable('another entry has taken its place')
    let blob: Buffer
    try {
      blob = await wholeBlob(entry.value.body)
    } catch (error) {
      return unreadable(messageOf(error))
    }
    if (!key.endsWith(`-${hashOf(blob)}`)) return unreadable('its bytes are not those that the default branch stored')
    return unpackRecord(blob)
  }

  async function write(prefix: string, record: WeightRecord): Promise<Saved> {
    const path = join(temporary, `record-${randomUUID()}`)
    try {
      const blob = await packRecord(record)
      if (blob === undefined) return notSaved('it is too large')
      await writeFile(path, blob, { flag: 'wx', mode: 0o600 })
      return await save(`${prefix}${hashOf(blob)}`, path)
    } catch (error) {
      return notSaved(messageOf(error))
    } finally {
      await rm(path, { force: true }).catch(() => undefined)
    }
  }
}

const prefixOf = (commit: string, key: string): string => `weighbridge-record-${key}-${commit}-`

/** Whether the key is the prefix, a way (record/way.ts) and a hash. */
const isOurs = (key: string, prefix: string): boolean =>
  key.startsWith(prefix) && /^[0-9a-f]{8}-[0-9a-f]{32}$/.test(key.slice(prefix.length))
