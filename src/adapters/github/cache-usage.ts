import type { Bytes } from '../../units/bytes.ts'
import type { RepositoryAccess } from './access.ts'
import { githubClient } from './client.ts'
import type { Patience } from './patience.ts'

/** The answer is worth one sentence, and is asked for while the build runs. */
const PATIENCE: Patience = { request: 3_000, total: 5_000, pauses: [], retryAfter: 0 }

/** The API's maximum per page, and more pages than fit into 10 GB, GitHub's limit per repository. */
const PAGE = 100
const PAGES = 10

/** Bytes on all branches; null without a token or `actions: read`, or for too many entries. Never rejects. */
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
