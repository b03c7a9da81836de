import type { Bytes } from '../../units/bytes.ts'
import type { RepositoryAccess } from './access.ts'
import { cacheList, LIST_PATIENCE } from './cache-list.ts'

/** Entries per page, the most that the API gives, and pages: anything beyond them is more than GitHub keeps for us (10 GB). */
const PAGE = 100
const PAGES = 10

/**
 * Bytes of the Actions cache entries whose keys begin with `prefix`, on all branches. Null if that cannot be had:
 * without a token, if the token may not ask (`actions: read` in a private repository), or if there are too many to
 * count. Never rejects.
 */
export async function cacheUsage(
  where: RepositoryAccess,
  prefix: string,
  patience = LIST_PATIENCE,
): Promise<Bytes | null> {
  if (where.token === '') return null
  let bytes: Bytes = 0
  let seen = 0
  try {
    const list = cacheList(where, patience)
    for (let page = 1; page <= PAGES; page++) {
      const { actions_caches: entries, total_count: total } = await list({ key: prefix, per_page: PAGE, page })
      for (const { key, size_in_bytes: size } of entries) if (key?.startsWith(prefix)) bytes += size ?? 0
      seen += entries.length
      if (entries.length < PAGE || seen >= total) return bytes
    }
  } catch {
    return null // best effort: the report leaves the sentence out
  }
  return null
}
