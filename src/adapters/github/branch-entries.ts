import { isError } from '../../errors/errors.ts'
import type { EntrySearch, ListedEntries, Unlisted } from '../../cache-entries.ts'
import type { Miss } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import type { RepositoryAccess } from './access.ts'
import { cacheList, LIST_PATIENCE } from './cache-list.ts'

/** The API's maximum. */
const PAGE = 100

/** The branch's entries in the Actions cache whose keys begin with `prefix`, oldest first. A miss says what to do. */
export async function branchEntries(
  where: RepositoryAccess,
  { branch, prefix, first }: EntrySearch & { readonly branch: string },
  ended: AbortSignal,
  patience = LIST_PATIENCE,
): Promise<ListedEntries> {
  if (branch === '') return refused('the event does not say which branch is the default one')
  if (where.token === '') return refused('there is no token (input "token")')
  const ref = `refs/heads/${branch}`
  try {
    const direction = first === 'oldest' ? 'asc' : 'desc'
    const asked = { ref, key: prefix, sort: 'created_at', direction, per_page: PAGE } as const
    const { actions_caches: entries } = await cacheList(where, ended, patience)(asked)
    if (!Array.isArray(entries)) return unlisted('GitHub did not answer with a list')
    const own = entries.filter((each) => each.ref === ref && each.key?.startsWith(prefix))
    const value = own.map(({ key = '', version = '', size_in_bytes: size = 0 }) => ({ key, version, size }))
    return { kind: 'found', value: first === 'oldest' ? value : value.toReversed() }
  } catch (error) {
    if (ended.aborted) return unlisted(messageOf(ended.reason))
    if (isError(error, 'github.read-only', 'github.not-found', 'github.unauthorized')) {
      const reason = 'the token may not list the Actions cache (give the job "actions: read")'
      return { kind: 'miss', reason, isRefused: true }
    }
    return unlisted(messageOf(error).replace(/\.$/, ''))
  }
}

const unlisted = (reason: string): Miss => ({
  kind: 'miss',
  reason: `the Actions cache cannot be listed: ${reason}`,
})

const refused = (reason: string): Unlisted => ({ ...unlisted(reason), isRefused: true })
