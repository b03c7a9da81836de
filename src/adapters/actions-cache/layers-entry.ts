import type { ListEntries } from '../../cache-entries.ts'
import { READ_BY } from '../../image/read-by.ts'
import type { Found, Saved } from '../../ports.ts'
import type { CacheClient, CacheEntries } from './cache-client.ts'
import { LARGEST, packLayers, unpackLayers, type LayersRead } from './layers-blob.ts'
import { CLOCK } from './pace.ts'
import { TAKEN } from './refusal.ts'
import { saveBlob } from './save-blob.ts'
import { timeLimit } from './time-limit.ts'
import { trustedBlob } from './trusted-blob.ts'

/** Milliseconds: to find and read the entry, which happens while an image is built, and to save it. */
const TIME = { load: 5_000, save: 10_000 }

/** `none`: nothing is there, or what is there cannot be used, with the reason as a clause. `unknown`: nobody can tell. */
export type Loaded =
  | Found<LayersRead>
  | { readonly kind: 'none'; readonly reason?: string }
  | { readonly kind: 'unknown'; readonly reason: string }

/** What runs on the default branch left of layers that they read. Neither rejects. */
export interface LayersEntry {
  readonly load: () => Promise<Loaded>
  readonly save: (read: LayersRead) => Promise<Saved>
}

export interface EntryAround {
  readonly client: CacheClient
  readonly list: ListEntries
  /** The folder for private files, absolute. */
  readonly temporary: string
  readonly ended: AbortSignal
}

/**
 * One entry of the Actions cache, `weighbridge-layers-<key>-<hash>`: the newest that the default branch has and that this
 * version wrote. It is trusted as a record is (actions-cache-records.ts).
 */
export function layersEntry({ client, list, temporary, ended }: EntryAround, key: string, clock = CLOCK): LayersEntry {
  const prefix = `weighbridge-layers-${key}-`
  return {
    load: () => inTime(TIME.load, read),
    save: (what) => inTime(TIME.save, (entries) => write(entries, what)),
  }

  async function inTime<T>(limit: number, work: (entries: CacheEntries, late: AbortSignal) => Promise<T>): Promise<T> {
    const time = timeLimit(clock, limit, new Error(`it took more than ${limit / 1000} s`), ended)
    const entries = client.entries(`weighbridge layers ${READ_BY}`, 'small', time.signal)
    return time.during(() => work(entries, time.signal))
  }

  async function read(entries: CacheEntries, late: AbortSignal): Promise<Loaded> {
    const listed = await list({ prefix, first: 'newest' }, late)
    if (listed.kind === 'miss') return { kind: 'unknown', reason: listed.reason }
    const newest = listed.value.findLast((each) => each.version === entries.version && isOurs(each.key, prefix))
    if (!newest) return { kind: 'none' }
    const blob = await trustedBlob(entries, newest, LARGEST)
    const unpacked = blob.kind === 'miss' ? blob : await unpackLayers(blob.value)
    if (unpacked.kind === 'found') return unpacked
    return { kind: 'none', reason: `what the Actions cache has of them is not used: ${unpacked.reason}` }
  }

  async function write(entries: CacheEntries, what: LayersRead): Promise<Saved> {
    const saved = await saveBlob(entries, { prefix, temporary }, () => packLayers(what))
    const isThere = saved.kind === 'not saved' && saved.reason === TAKEN // the same bytes: the key has their hash
    return isThere ? { kind: 'saved' } : saved
  }
}

/** Whether the key is the prefix and a hash. */
const isOurs = (key: string, prefix: string): boolean =>
  key.startsWith(prefix) && /^[0-9a-f]{32}$/.test(key.slice(prefix.length))
