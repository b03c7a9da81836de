import type { Bytes } from '../../units/bytes.ts'
import type { RepositoryAccess } from './access.ts'
import { githubClient } from './client.ts'
import type { Patience } from './patience.ts'

/** It is worth one sentence, and is asked beside the build. */
const PATIENCE: Patience = { request: 3_000, total: 5_000, pauses: [], retryAfter: 0 }

/** Entries of a page, the most that the API gives, and pages: what is beyond them is more than GitHub keeps of us (10 GB). */
const PAGE = 100
const PAGES = 10

/**
 * Bytes of the entries of the Actions cache whose keys begin with `prefix`, on all branches. Null where that cannot be had:
 * without a token, where it may not ask (`actions: read` in a private repository), or where there are too many to count.
 * Never rejects.
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
