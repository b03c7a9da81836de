/** Permissions: a run writes to the scope of its own ref, and reads that and the default branch's. */
export interface Access {
  readonly scope: string
  readonly reads: readonly string[]
  readonly writes: boolean
}

export interface Entry {
  readonly scope: string
  readonly key: string
  readonly version: string
  /** Undefined until it is uploaded. */
  blob: Buffer | undefined
  readonly blocks: Map<string, Buffer>
  /** Only then can it be found. */
  isFinal: boolean
}

/** The content of the cache, oldest first. */
export interface ResultsState {
  readonly tokens: Readonly<Record<string, Access>>
  readonly entries: Entry[]
  /** The limit on the bytes of all entries together. */
  quota: number
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | number>>
}

/** The signed URL for writing and reading an entry's blob. */
export type Sign = (entry: number, wish: 'r' | 'w') => string

const MAIN = 'refs/heads/main'

/** Runs of the default branch, of a pull request, and of a pull request from a fork, which may not write. */
export const TOKENS = {
  'main-token': { scope: MAIN, reads: [MAIN], writes: true },
  'pull-token': { scope: 'refs/pull/7/merge', reads: ['refs/pull/7/merge', MAIN], writes: true },
  'other-token': { scope: 'refs/pull/8/merge', reads: ['refs/pull/8/merge', MAIN], writes: true },
  'fork-token': { scope: 'refs/pull/9/merge', reads: ['refs/pull/9/merge', MAIN], writes: false },
} as const satisfies Record<string, Access>

const twirp = (status: number, code: string, msg: string): Answer => ({ status, body: { code, msg } })

/** Answers a call and makes its changes. */
export function call(
  state: ResultsState,
  method: string,
  fields: Readonly<Record<string, unknown>>,
  { access, sign }: { readonly access: Access | undefined; readonly sign: Sign },
): Answer {
  if (access === undefined) return twirp(401, 'unauthenticated', 'invalid token')
  const { key, version } = fields
  if (typeof key !== 'string' || typeof version !== 'string') return twirp(400, 'malformed', 'no key or no version')
  const same = (entry: Entry) => entry.scope === access.scope && entry.key === key && entry.version === version
  if (method === 'GetCacheEntryDownloadURL') {
    const restore = Array.isArray(fields['restore_keys']) ? fields['restore_keys'].map(String) : []
    const found = search(state, [key, ...restore], version, access)
    if (found === undefined) return { status: 200, body: { ok: false } }
    const signed = sign(state.entries.indexOf(found), 'r')
    return { status: 200, body: { ok: true, signed_download_url: signed, matched_key: found.key } }
  }
  if (!access.writes) return twirp(403, 'permission_denied', 'cache write denied: the token is read-only')
  if (method === 'CreateCacheEntry') {
    if (state.entries.some(same))
      return twirp(409, 'already_exists', 'an entry with this key, version and scope exists')
    const used = state.entries.reduce((sum, { blob }) => sum + (blob?.length ?? 0), 0)
    if (used >= state.quota) return twirp(429, 'resource_exhausted', 'insufficient usage to store it')
    const { scope } = access
    state.entries.push({ scope, key, version, blob: undefined, blocks: new Map(), isFinal: false })
    return { status: 200, body: { ok: true, signed_upload_url: sign(state.entries.length - 1, 'w') } }
  }
  const entry = state.entries.find(same)
  if (method !== 'FinalizeCacheEntryUpload' || entry?.blob === undefined) return twirp(404, 'not_found', method)
  if (fields['size_bytes'] !== String(entry.blob.length)) return twirp(400, 'invalid_argument', 'size_bytes')
  entry.isFinal = true
  return { status: 200, body: { ok: true, entry_id: String(state.entries.indexOf(entry) + 1) } }
}

/** The key itself, then the newest that begins with it; scope by scope, and key by key. */
function search(
  { entries }: ResultsState,
  keys: readonly string[],
  version: string,
  { reads }: Access,
): Entry | undefined {
  const readable = entries.filter((entry) => entry.isFinal && entry.version === version)
  for (const scope of reads) {
    const own = readable.filter((entry) => entry.scope === scope)
    for (const key of keys) {
      const found = own.find((entry) => entry.key === key) ?? own.findLast((entry) => entry.key.startsWith(key))
      if (found) return found
    }
  }
  return undefined
}

/** Azure's Put Blob, Put Block and Put Block List, as far as an upload needs them. */
export function put(entry: Entry, query: URLSearchParams, isBlob: boolean, body: Buffer): Answer {
  const id = query.get('blockid') ?? ''
  if (query.get('comp') === 'block') {
    const lengths = new Set([id.length, ...[...entry.blocks.keys()].map((each) => each.length)])
    if (!/^[A-Za-z0-9+/]+=*$/.test(id) || lengths.size > 1) return { status: 400, body: 'InvalidBlobOrBlock' }
    entry.blocks.set(id, body)
  } else if (query.get('comp') === 'blocklist') {
    const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map((match) => match[1]!)
    if (!ids.every((each) => entry.blocks.has(each))) return { status: 400, body: 'InvalidBlockList' }
    entry.blob = Buffer.concat(ids.map((each) => entry.blocks.get(each)!))
  } else {
    if (!isBlob) return { status: 400, body: 'MissingRequiredHeader' }
    entry.blob = body
  }
  return { status: 201 }
}
