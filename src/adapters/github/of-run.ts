import { isRelease, tagOf } from '../../baseline/release.ts'
import type { ListEntries } from '../../cache-entries.ts'
import type { MountStore, Ports } from '../../ports.ts'
import type { RepositoryAccess } from './access.ts'
import { githubAcceptances } from './acceptances.ts'
import { branchEntries } from './branch-entries.ts'
import { cacheUsage } from './cache-usage.ts'
import { githubComments, type Conversation } from './comments.ts'
import { githubReleaseAssets } from './release-assets.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'

/** Of the Actions cache entries with a key prefix, `usage` is the bytes; `entries` are the default branch's. */
type GithubOfRun = Pick<Ports, 'acceptances' | 'assets' | 'comments'> & {
  readonly usage: (prefix: string) => ReturnType<MountStore['usage']>
  readonly entries: ListEntries
}

/** What is not available for an event is replaced by the reason. */
export function githubOfRun(event: EventFacts, where: RepositoryAccess, cancelled: AbortSignal): GithubOfRun {
  const branch = event.kind === 'none' ? '' : event.defaultBranch
  const conversation = conversationOf(event, where)
  const isThere = !('reason' in conversation)
  return {
    comments: isThere ? githubComments(conversation, cancelled) : conversation,
    acceptances: isThere ? githubAcceptances(conversation, cancelled) : undefined,
    assets: assetsOf(event, where),
    usage: (prefix) => cacheUsage(where, prefix, cancelled),
    entries: (search, ended) => branchEntries(where, { branch, ...search }, ended),
  }
}

function conversationOf(event: EventFacts, where: RepositoryAccess): Conversation | { readonly reason: string } {
  const number = 'number' in event ? event.number : undefined
  if (number === undefined) return { reason: 'The event has no pull request.' }
  if (where.token === '') return { reason: 'There is no token to comment with (input "token").' }
  return { ...where, number }
}

function assetsOf(event: EventFacts, where: RepositoryAccess): Ports['assets'] {
  if (!isRelease(event)) return undefined
  const tag = tagOf(event)
  if (tag === undefined) return { reason: 'The run is not on a tag.' }
  if (where.token === '') return { reason: 'There is no token to attach files with (input "token").' }
  return githubReleaseAssets({ ...where, tag })
}
