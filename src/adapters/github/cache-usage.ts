import type { Bytes } from '../../units/bytes.ts'
import type { RepositoryAccess } from './access.ts'
import { cacheList, LIST_PATIENCE } from './cache-list.ts'

/** The API's maximum per page, and more pages than fit into 10 GB, GitHub's limit per repository. */
const PAGE = 100
const PAGES = 10

/** Bytes on all branches; null without a token or `actions: read`, or for too many entries. Never rejects. */
export async function cacheUsage(
  where: RepositoryAccess,
  prefix: string,
  cancelled: AbortSignal,
  patience = LIST_PATIENCE,
): Promise<Bytes | null> {
  if (where.token === '') return null
  let bytes: Bytes = 0
  let seen = 0
  try {
    const list = cacheList(where, cancelled, patience)
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
