import type { ListedEntry, ListEntries, Unlisted } from '../../cache-entries.ts'
import type { Found } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'

export interface RecordEntry {
  readonly key: string
  readonly size: Bytes
  readonly commit: string
  readonly way: string
}

interface ListedRecords {
  /** Those of `commits`, oldest first. */
  readonly of: (commits: readonly string[], key: string) => Promise<Found<readonly RecordEntry[]> | Unlisted>
  /** As `of`, for a save: asks anew if the list could not be had for a moment. */
  readonly ofSave: (commit: string, key: string) => Promise<Found<readonly RecordEntry[]> | Unlisted>
  /** Has the next call ask for what was left meanwhile. */
  readonly forget: (commit: string, key: string) => void
}

/**
 * What the default branch has of records. Each list is asked for once, but an empty one again, as a run beside this one
 * may have left a record since; after one that failed, no other is.
 */
export function listedRecords(list: ListEntries, version: string, ended: AbortSignal): ListedRecords {
  const lists = new Map<string, Found<readonly ListedEntry[]>>()
  let failed: Unlisted | undefined // it may take seconds
  let isAskedAnew = false

  async function of(commits: readonly string[], key: string): Promise<Found<readonly RecordEntry[]> | Unlisted> {
    const [commit = ''] = commits
    const listed =
      commits.length === 1 ? await asked(prefixOf(key, commit), 'oldest') : await asked(prefixOf(key), 'newest') // a commit that is near is young
    if (listed.kind === 'miss') return listed
    const wanted = new Set(commits)
    const own = listed.value.filter((each) => each.version === version).flatMap((each) => recordEntry(each, key))
    return { kind: 'found', value: own.filter((each) => wanted.has(each.commit)) }
  }

  async function asked(prefix: string, first: 'oldest' | 'newest'): Promise<Found<readonly ListedEntry[]> | Unlisted> {
    const known = failed ?? lists.get(prefix)
    if (known) return known
    const listed = await list({ prefix, first }, ended)
    if (listed.kind === 'miss') failed = listed
    else if (listed.value.length > 0) lists.set(prefix, listed)
    return listed
  }

  return {
    of,
    ofSave(commit, key) {
      if (!isAskedAnew && failed && !failed.isRefused) {
        failed = undefined
        isAskedAnew = true
      }
      return of([commit], key)
    },
    forget(commit, key) {
      for (const prefix of [prefixOf(key, commit), prefixOf(key)]) lists.delete(prefix)
    },
  }
}

/** The key of an entry is this prefix, the way the record was made (record/way.ts) and the hash of its bytes. */
export const prefixOf = (key: string, commit?: string): string =>
  `weighbridge-record-${key}-${commit === undefined ? '' : `${commit}-`}`

/** None for an entry of another key that begins with this one, or of somebody else. */
function recordEntry({ key, size }: ListedEntry, recordKey: string): readonly RecordEntry[] {
  const prefix = prefixOf(recordKey)
  const match = /^([0-9a-f]{40}|[0-9a-f]{64})-([0-9a-f]{8})-[0-9a-f]{32}$/.exec(key.slice(prefix.length))
  if (!key.startsWith(prefix) || !match) return []
  const [, commit = '', way = ''] = match
  return [{ key, size, commit, way }]
}
