import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { Found, Miss, Saved } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { miss, notSaved } from '../../units/answers.ts'
import { download } from './download.ts'
import type { CacheService } from './from-environment.ts'
import { endsSaves, isLoss, reasonOf, Refused, Unexpected } from './refusal.ts'
import { LIMITS, serviceCalls } from './service.ts'
import { upload } from './upload.ts'

/** A blob of the cache. Reading `body` may throw; what was read until then is worth nothing. */
export interface CacheEntry {
  /** The full key it is stored under. */
  readonly key: string
  readonly body: AsyncIterable<Uint8Array>
}

/** The entries of one kind, by key; never changed once stored. */
export interface CacheEntries {
  /** Separates them from the entries of other actions and of our other kinds. */
  readonly version: string
  /**
   * The newest whose key begins with the first of `prefixes` that any key begins with: of the run's own ref, else of the
   * base branch, else of the default branch.
   */
  readonly find: (prefixes: readonly string[]) => Promise<Found<CacheEntry> | Miss>
  /** Stores the file at `path` under `key`, for the run's own ref. The reason is `TAKEN` if it is in use. */
  readonly save: (key: string, path: string) => Promise<Saved>
  /** Why none can be saved now, as a clause: no service, no permission, no storage; null if it may be tried. */
  readonly whyNoSave: () => string | null
}

/** One for a run, so that all that is kept in it shares limits and losses. */
export interface CacheClient {
  /**
   * `kind` contains the version of the format. A transfer of `small` entries may stall no longer than a call. `ended`
   * ends what is done with these, for its reason.
   */
  readonly entries: (kind: string, size: 'large' | 'small', ended?: AbortSignal) => CacheEntries
}

/** Limits of @actions/cache (cache.ts): characters of a key, and keys of a search. */
const KEY_LENGTH = 512
const KEYS = 10

const NEVER = new AbortController().signal

const CANCELLED = 'the run was cancelled'

/**
 * The Actions cache, with our own client: @actions/cache packs every file again with programs of the machine, retries
 * for half a minute without a way to cancel, prints lines, and adds 3.4 MB to the bundle. Once every save would fail,
 * `whyNoSave` says so: no service or no permission is the same for all, but that a large blob cannot be sent says nothing
 * of small ones. `cancelled` ends everything. No message contains the token or a signed URL.
 */
export function cacheClient(service: CacheService, cancelled = NEVER, limits = LIMITS): CacheClient {
  const { call, loss } = serviceCalls(service, limits)
  const { token, only } = service
  let failure: unknown // of a save, if all others would fail too
  return { entries }

  function entries(kind: string, size: 'large' | 'small', ended = NEVER): CacheEntries {
    const version = createHash('sha256').update(kind).digest('hex')
    const pace = size === 'large' ? limits : { ...limits, stall: Math.min(limits.call, limits.stall) }
    const signal = AbortSignal.any([cancelled, ended])
    let unsent: unknown // why a blob could not be sent, if others of this kind could not either
    const whyEnded = (): string | null => {
      if (cancelled.aborted) return CANCELLED
      return ended.aborted ? messageOf(ended.reason) : null
    }
    const why = (error: unknown, wish: 'read' | 'write'): string => whyEnded() ?? reasonOf(error, wish, token)
    const whyNoSave = (): string | null => {
      if (only === 'read') return whyEnded() ?? 'the run may only read the cache'
      const error = failure ?? loss() ?? unsent
      return error === undefined ? whyEnded() : why(error, 'write')
    }
    return {
      version,
      whyNoSave,
      async find(prefixes) {
        if (only === 'write') return miss('the run may only write to the cache')
        const keys = prefixes.slice(0, KEYS)
        const odd = keys.find((key) => !isKey(key))
        if (odd !== undefined) return miss(`"${odd}" cannot be a key of the Actions cache`)
        try {
          // The service matches "key" as a whole and "restore_keys" as prefixes.
          const fields = { key: keys[0] ?? '', restore_keys: keys, version }
          const answer = await call('GetCacheEntryDownloadURL', fields, signal)
          if (answer['ok'] !== true) return miss('nothing is stored for it yet')
          const found = answer['matched_key']
          if (typeof found !== 'string' || !keys.some((each) => found.startsWith(each)))
            return miss('the cache service answered with a key that it was not asked for')
          const url = signedUrl(answer['signed_download_url'])
          return { kind: 'found', value: { key: found, body: download(url, token, pace, signal) } }
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
          const created = await call('CreateCacheEntry', { key, version }, signal)
          if (created['ok'] !== true) throw denied(created['message'])
          await upload(signedUrl(created['signed_upload_url']), path, pace, signal).catch((error: unknown) => {
            if (isLoss(error) && !signal.aborted) unsent = error
            throw error
          })
          const fields = { key, size_bytes: String(file.size), version } // int64 is a string in Protobuf's JSON
          const done = await call('FinalizeCacheEntryUpload', fields, signal)
          if (done['ok'] !== true) throw denied(done['message'])
          return { kind: 'saved' }
        } catch (error) {
          if (endsSaves(error)) failure = error
          return notSaved(why(error, 'write'))
        }
      },
    }
  }
}

/** A key also appears in reports, so it must not contain control characters. */
const isKey = (key: string): boolean => key.length <= KEY_LENGTH && /^[\w.:/+@=-]+$/.test(key)

function signedUrl(value: unknown): URL {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/.test(url.protocol)) return url
  throw new Unexpected('the cache service gave no URL of its storage')
}

const denied = (said: unknown): Refused => new Refused(200, typeof said === 'string' ? said : '')
