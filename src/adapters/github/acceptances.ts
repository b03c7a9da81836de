import type { Acceptances, Miss } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { redact } from '../../units/redact.ts'
import { githubClient } from './client.ts'
import type { Conversation } from './comments.ts'
import { allPages, PAGE } from './pages.ts'
import { PATIENCE, type Patience } from './patience.ts'

/** A busy pull request has some hundred events. */
const PAGES = 30

/** Roles of the API's field `permission`, which says `write` for maintainers and `read` for who may only triage. */
const MAY_WRITE: ReadonlySet<string> = new Set(['admin', 'maintain', 'write'])

/** What we read of the events of a timeline, which have many shapes. */
interface TimelineEvent {
  readonly event?: string
  readonly created_at?: string
  readonly label?: { readonly name: string }
  readonly actor?: { readonly login: string; readonly type: string } | null
}

/** Asks the timeline, which `pull-requests: read` is enough for, unlike the list of events. */
export function githubAcceptances(
  where: Conversation,
  cancelled: AbortSignal,
  patience: Patience = PATIENCE,
): Acceptances {
  const [owner = '', repo = ''] = where.repository.split('/')
  const { number, token } = where
  const subject = `pull request #${number} of ${where.repository}`
  const url = where.apiUrl.replace(/\/+$/, '')
  const purpose = { deed: 'look up who set a label on', permission: 'pull-requests: read' }
  const client = githubClient({ subject, url, token, ...purpose }, patience, cancelled)

  async function find(label: string): ReturnType<Acceptances['find']> {
    const isIt = (name: string | undefined): boolean => name?.toLowerCase() === label.toLowerCase()
    const { issues, pulls, repos } = (await client()).rest
    const { data: pull } = await pulls.get({ owner, repo, pull_number: number })
    if (!pull.labels.some(({ name }) => isIt(name)))
      return { ...miss('the pull request does not have it'), absent: true }
    const events = await allPages<TimelineEvent>(PAGES, (page) =>
      issues.listEventsForTimeline({ owner, repo, issue_number: number, ...page }),
    )
    if (!events) return miss(`${subject} has more than ${PAGES * PAGE} events, too many to find who set it`)
    const last = events.findLast(({ event, label: of }) => /^(?:un)?labeled$/.test(event ?? '') && isIt(of?.name))
    const at = Date.parse(last?.created_at ?? '')
    if (last?.event !== 'labeled' || !last.actor || !Number.isFinite(at)) return miss('GitHub does not say who set it')
    const { login: by, type } = last.actor
    if (type !== 'User') return miss(`${by} set it, which is not a person`)
    const { data: role } = await repos.getCollaboratorPermissionLevel({ owner, repo, username: by })
    if (!MAY_WRITE.has(role.permission)) return miss(`${by} set it, who may not write to ${where.repository}`)
    return { kind: 'found', value: { by, at: new Date(at).toISOString() } }
  }

  return {
    find: (label) => find(label).catch((error: unknown) => miss(redact(messageOf(error)).replace(/\.$/, ''))),
  }
}

const miss = (reason: string): Miss => ({ kind: 'miss', reason })
