import type { RepositoryAccess } from './access.ts'
import { githubClient, type Client } from './client.ts'
import type { Patience } from './patience.ts'

/** The list is worth a few seconds. */
export const LIST_PATIENCE: Patience = { request: 3_000, total: 5_000, pauses: [], retryAfter: 0 }

type List = Client['rest']['actions']['getActionsCacheList']
type Page = Awaited<ReturnType<List>>['data']
type Asked = Omit<NonNullable<Parameters<List>[0]>, 'owner' | 'repo'>

/** Lists entries of the Actions cache, a page at a time, until `ended` aborts. Throws `github.*`. */
export function cacheList(
  { token, apiUrl, repository }: RepositoryAccess,
  ended: AbortSignal,
  patience: Patience,
): (asked: Asked) => Promise<Page> {
  const [owner = '', repo = ''] = repository.split('/')
  const url = apiUrl.replace(/\/+$/, '')
  const about = { subject: `the Actions cache of ${repository}`, deed: 'list', permission: 'actions: read' }
  const client = githubClient({ ...about, url, token }, patience, ended)
  return async (asked) => (await (await client()).rest.actions.getActionsCacheList({ owner, repo, ...asked })).data
}
