import { isError } from '../../errors/errors.ts'
import type { Found, Miss } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import type { Bytes } from '../../units/bytes.ts'
import type { RepositoryAccess } from './access.ts'
import { cacheList, LIST_PATIENCE } from './cache-list.ts'

interface BranchEntry {
  readonly key: string
  readonly version: string
  readonly size: Bytes
}

/** The API's maximum. Whatever comes after the hundred oldest does not matter. */
const PAGE = 100

/** The branch's entries in the Actions cache whose keys begin with `prefix`, oldest first. A miss says what to do. */
export async function branchEntries(
  where: RepositoryAccess,
  branch: string,
  prefix: string,
  patience = LIST_PATIENCE,
): Promise<Found<readonly BranchEntry[]> | Miss> {
  if (branch === '') return miss('the event does not say which branch is the default one')
  if (where.token === '') return miss('there is no token (input "token")')
  const ref = `refs/heads/${branch}`
  try {
    const asked = { ref, key: prefix, sort: 'created_at', direction: 'asc', per_page: PAGE } as const
    const { actions_caches: entries } = await cacheList(where, patience)(asked)
    if (!Array.isArray(entries)) return miss('GitHub did not answer with a list')
    const own = entries.filter((each) => each.ref === ref && each.key?.startsWith(prefix))
    const value = own.map(({ key = '', version = '', size_in_bytes: size = 0 }) => ({ key, version, size }))
    return { kind: 'found', value }
  } catch (error) {
    if (isError(error, 'github.read-only', 'github.not-found', 'github.unauthorized'))
      return { kind: 'miss', reason: 'the token may not list the Actions cache (give the job "actions: read")' }
    return miss(messageOf(error).replace(/\.$/, ''))
  }
}

const miss = (reason: string): Miss => ({
  kind: 'miss',
  reason: `the Actions cache cannot be listed: ${reason}`,
})
