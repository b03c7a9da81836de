import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { Miss, MountStore, Saved } from '../../ports.ts'
import { download } from './download.ts'
import type { CacheService } from './from-environment.ts'
import { endsSaves, reasonOf, Refused, Unexpected } from './refusal.ts'
import { LIMITS, serviceCalls } from './service.ts'
import { upload } from './upload.ts'

/** Identifies entries besides their keys, so that those of other actions, and of another format of ours, are never found. */
const VERSION = createHash('sha256').update('weighbridge mount 1').digest('hex')

/** Longest key, and most keys of a search (@actions/cache, cache.ts). */
const KEY_LENGTH = 512
const KEYS = 10

const NEVER = new AbortController().signal

const CANCELLED = 'the run was cancelled'

/**
 * The Actions cache. It has a client of our own because @actions/cache packs every file once more with programs of the
 * machine, tries a lost service for half a minute that nobody can end, prints lines of its own, and adds 3.4 MB to a
 * bundle. A service that fails costs `limits.call` once, a transfer that stands still `limits.stall`; after a failure
 * that every other save would meet too, `whyNoSave` says so. `cancelled` ends everything, and reading a blob then
 * throws its reason. No sentence holds the token or a signed address.
 */
export function actionsCache(service: CacheService, cancelled = NEVER, limits = LIMITS): MountStore {
  const { call, loss } = serviceCalls(service, limits, cancelled)
  const { token, only } = service
  let failure: unknown // of a save, if every other would meet it too
  const why = (error: unknown, wish: 'read' | 'write'): string =>
    cancelled.aborted ? CANCELLED : reasonOf(error, wish, token)
  const whyNoSave = (): string | null => {
    if (cancelled.aborted) return CANCELLED
    if (only === 'read') return 'the run may only read the cache'
    const error = failure ?? loss()
    return error === undefined ? null : reasonOf(error, 'write', token)
  }
  return {
    name: 'the Actions cache',
    whyNoSave,
    async find(prefixes) {
      if (only === 'write') return miss('the run may only write to the cache')
      const keys = prefixes.slice(0, KEYS)
      const odd = keys.find((key) => !isKey(key))
      if (odd !== undefined) return miss(`"${odd}" cannot be a key of the Actions cache`)
      try {
        // The service takes "key" whole and "restore_keys" as prefixes.
        const fields = { key: keys[0] ?? '', restore_keys: keys, version: VERSION }
        const answer = await call('GetCacheEntryDownloadURL', fields)
        if (answer['ok'] !== true) return miss('nothing is stored for it yet')
        const found = answer['matched_key']
        if (typeof found !== 'string' || !keys.some((each) => found.startsWith(each)))
          return miss('the cache service answered with a key that it was not asked for')
        const url = signedUrl(answer['signed_download_url'])
        return { kind: 'found', value: { key: found, body: download(url, token, limits, cancelled) } }
      } catch (error) {
        return miss(why(error, 'read'))
      }
    },
    async save(key, path) {
      const refused = whyNoSave()
      if (refused !== null) return notSaved(refused)
      if (!isKey(key)) return notSaved(`"${key}" cannot be a key of the Actions cache`)
      const file = await stat(path).catch((error: unknown) => String(error))
      if (typeof file === 'string') return notSaved(file)
      try {
        const created = await call('CreateCacheEntry', { key, version: VERSION })
        if (created['ok'] !== true) throw denied(created['message'])
        await upload(signedUrl(created['signed_upload_url']), path, limits, cancelled)
        const fields = { key, size_bytes: String(file.size), version: VERSION } // int64 is a string in Protobuf's JSON
        const ended = await call('FinalizeCacheEntryUpload', fields)
        if (ended['ok'] !== true) throw denied(ended['message'])
        return { kind: 'saved' }
      } catch (error) {
        if (endsSaves(error)) failure = error
        return notSaved(why(error, 'write'))
      }
    },
    usage: async () => null, // this service does not list entries (github/cache-usage.ts asks another)
  }
}

/** A key also ends up in reports, where a control character has no place. */
const isKey = (key: string): boolean => key.length <= KEY_LENGTH && /^[\w.:/+@=-]+$/.test(key)

function signedUrl(value: unknown): URL {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url
  throw new Unexpected('the cache service named no address of its storage')
}

/** An answer without `ok` may say why. */
const denied = (said: unknown): Refused => new Refused(200, typeof said === 'string' ? said : '')

const miss = (reason: string): Miss => ({ kind: 'miss', reason })

const notSaved = (reason: string): Saved => ({ kind: 'not saved', reason })
