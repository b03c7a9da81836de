import type { Bytes } from '../../units/bytes.ts'
import type { RepositoryAccess } from './access.ts'
import { githubClient } from './client.ts'
import type { Patience } from './patience.ts'

/** The answer is worth one sentence, and is asked for while the build runs. */
const PATIENCE: Patience = { request: 3_000, total: 5_000, pauses: [], retryAfter: 0 }

/** Entries per page, the most that the API gives, and pages: anything beyond them is more than GitHub keeps for us (10 GB). */
const PAGE = 100
const PAGES = 10

/**
 * Bytes of the Actions cache entries whose keys begin with `prefix`, on all branches. Null if that cannot be had:
 * without a token, if the token may not ask (`actions: read` in a private repository), or if there are too many to
 * count. Never rejects.
 */
export async function cacheUsage(
  { token, apiUrl, repository }: RepositoryAccess,
  prefix: string,
  patience: Patience = PATIENCE,
): Promise<Bytes | null> {
  if (token === '') return null
  const [owner = '', repo = ''] = repository.split('/')
  const url = apiUrl.replace(/\/+$/, '')
  let bytes: Bytes = 0
  let seen = 0
  try {
    const about = { subject: `the Actions cache of ${repository}`, deed: 'list', permission: 'actions: read' }
    const client = githubClient({ ...about, url, token }, patience)
    for (let page = 1; page <= PAGES; page++) {
      const asked = { owner, repo, key: prefix, per_page: PAGE, page }
      const { data } = await client.rest.actions.getActionsCacheList(asked)
      for (const { key, size_in_bytes: size } of data.actions_caches) if (key?.startsWith(prefix)) bytes += size ?? 0
      seen += data.actions_caches.length
      if (data.actions_caches.length < PAGE || seen >= data.total_count) return bytes
    }
  } catch {
    return null // best effort: the report leaves the sentence out
  }
  return null
}
