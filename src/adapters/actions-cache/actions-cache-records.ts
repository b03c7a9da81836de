import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Found, Miss, RecordStore, Saved } from '../../ports.ts'
import { canName } from '../../record/can-name.ts'
import { otherWeights } from '../../record/other-weights.ts'
import type { WeightRecord } from '../../record/record.ts'
import { messageOf } from '../../text/message-of.ts'
import type { Bytes } from '../../units/bytes.ts'
import { shortCommit } from '../../units/commit.ts'
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
    async find(commit, key) {
      if (!canName(commit, key)) return miss(`"${commit}" and "${key}" cannot name a record`)
      const first = await firstOf(commit, key)
      return first.kind === 'miss' ? first : read(first.value, commit)
    },
    async save(commit, key, record) {
      if (!canName(commit, key)) return notSaved(`"${commit}" and "${key}" cannot name a record`)
      if (record.commit !== commit) return notSaved(`it is not a record of ${commit}`)
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
    const first = await firstOf(commit, key)
    if (first.kind === 'found') return stays(await read(first.value, commit), record)
    return first.absent ? write(prefixOf(commit, key), record) : notSaved(first.reason)
  }

  /** The default branch's first entry for a commit. */
  async function firstOf(commit: string, key: string): Promise<Found<ListedEntry> | Miss> {
    const prefix = prefixOf(commit, key)
    const listed = unlisted ?? (await list(prefix))
    if (listed.kind === 'miss') return (unlisted = listed)
    const first = listed.value.find((each) => each.version === version && isOurs(each.key, prefix))
    if (first) return { kind: 'found', value: first }
    return { ...miss(`there is no record of ${commit} in ${NAME}`), absent: true }
  }

  async function read({ key, size }: ListedEntry, commit: string): Promise<Found<WeightRecord> | Miss> {
    const unusable = (why: string): Miss => miss(`the record of ${commit} in ${NAME} is not used: ${why}`)
    if (size > LARGEST) return unusable('it is too large')
    const entry = await find([key])
    if (entry.kind === 'miss') return unusable(entry.reason)
    if (entry.value.key !== key) return unusable('another entry has taken its place')
    let blob: Buffer
    try {
      blob = await wholeBlob(entry.value.body)
    } catch (error) {
      return unusable(messageOf(error))
    }
    if (!key.endsWith(`-${hashOf(blob)}`)) return unusable('its bytes are not those that the default branch stored')
    const record = await unpackRecord(blob, commit)
    return record.kind === 'miss' ? unusable(record.reason) : record
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

/** Whether the key is the prefix and a hash. */
const isOurs = (key: string, prefix: string): boolean =>
  key.startsWith(prefix) && /^[0-9a-f]{32}$/.test(key.slice(prefix.length))

function stays(stored: Found<WeightRecord> | Miss, record: WeightRecord): Saved {
  if (stored.kind === 'miss') return notSaved(stored.reason)
  const other = otherWeights(stored.value, record)
  if (other === undefined) return { kind: 'saved' }
  return {
    kind: 'saved',
    note: `The Actions cache keeps its first record of ${shortCommit(record.commit ?? '')}: ${other}.`,
  }
}

const miss = (reason: string): Miss => ({ kind: 'miss', reason })

const notSaved = (reason: string): Saved & { readonly kind: 'not saved' } => ({ kind: 'not saved', reason })
