import type { MergeGroupEvent, PullRequestEvent, PushEvent, WorkflowRunEvent } from '@octokit/webhooks-types'
import { fail } from '../../errors/errors.ts'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import { readText } from '../exec/open-file.ts'
import { codeOrMessage } from '../exec/code-or-message.ts'
import { codeOf } from '../exec/error-code.ts'
import type { RefFacts, EventFacts } from '../../inputs/event-facts.ts'

/** More than twice the 25 MB that GitHub allows for an event (docs.github.com, "Webhook events and payloads"). */
const LONGEST_EVENT = 64 * 1024 * 1024

/** JSON that should have this type, but may not. */
type Unsure<T> = T extends object ? { readonly [Name in keyof T]?: Unsure<T[Name]> | null } : unknown

/** Each event has the fields of only one of these. */
type Payload = Unsure<PullRequestEvent> &
  Unsure<MergeBase> &
  Unsure<PushEvent> &
  Unsure<MergeGroupEvent> &
  Pick<Unsure<WorkflowRunEvent>, 'workflow_run'>

/** Sent by Gitea and Forgejo, whose `base.sha` is the branch's tip once the pull request is merged. */
type MergeBase = { pull_request: { merge_base: string } }

/** `none` without a runner. Throws `run.environment` for an unreadable file: half an event could name another base. */
export async function readEvent(environment: NodeJS.ProcessEnv): Promise<EventFacts> {
  const name = environment['GITHUB_EVENT_NAME'] ?? ''
  const path = environment['GITHUB_EVENT_PATH'] ?? ''
  const json = path === '' ? undefined : await readJson(path)
  return eventFacts(name, json ?? '', { ref: environment['GITHUB_REF'] ?? '', commit: environment['GITHUB_SHA'] ?? '' })
}

async function readJson(path: string): Promise<string | undefined> {
  const unusable = (why: string, error: unknown): Error =>
    fail('run.environment', { variable: 'GITHUB_EVENT_PATH', problem: `names ${path}, which ${why}` }, error)
  const json = await readText(path, LONGEST_EVENT).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw unusable(`cannot be read (${codeOrMessage(error)})`, error)
  })
  if (json === undefined) return undefined
  try {
    JSON.parse(json)
  } catch (error) {
    throw unusable(json.trim() === '' ? 'is empty' : 'is not JSON', error)
  }
  return json
}

/** `other`: no base, or a field is missing. A called workflow has the event of its caller. */
export function eventFacts(name: string, json: string, run: Pick<RefFacts, 'ref' | 'commit'>): EventFacts {
  if (name === '') return { kind: 'none' }
  const payload: Payload = parseJson(json) ?? {}
  const where = { ...run, defaultBranch: text(payload.repository?.default_branch) }
  return READERS.get(name)?.(payload, where) ?? { kind: 'other', name, ...authorOf(payload), ...where }
}

function pullRequest(
  { number: own, pull_request: request }: Payload,
  { ref, commit, defaultBranch }: RefFacts,
): EventFacts | undefined {
  const head = hash(request?.head?.sha)
  const number = own ?? request?.number
  const baseRef = text(request?.base?.ref)
  if (head === undefined || baseRef === '' || typeof number !== 'number') return undefined
  const merged = request?.merged === true ? (hash(request.merge_commit_sha) ?? null) : null
  return {
    kind: 'pull_request',
    number,
    head,
    baseRef,
    base: baseOf(request),
    merged,
    merge: /^refs\/pull\/\d+\/merge$/.test(ref) ? commit : null,
    isFork: isFork(request),
    defaultBranch,
  }
}

function pullRequestTarget({ pull_request: request }: Payload, run: RefFacts): EventFacts {
  return { kind: 'pull_request_target', base: hash(request?.base?.sha) ?? null, isFork: isFork(request), ...run }
}

/** Of events such as `pull_request_review`, which runs on the pull request's merge, and `workflow_run`. */
function authorOf(payload: Payload): Pick<EventFacts & { kind: 'other' }, 'isFork' | 'base'> {
  const { pull_request: request, workflow_run: run, repository } = payload
  if (isObject(request)) return { isFork: isFork(request), base: baseOf(request) }
  if (!isObject(run)) return {}
  if (isElsewhere(run.head_repository, repository)) return { isFork: true }
  return ABOUT_ITS_HEAD.has(text(run.event)) ? { isFork: false } : {}
}

/** Events whose runs are about their own head. Others are on the default branch, because of a comment by anybody. */
const ABOUT_ITS_HEAD: ReadonlySet<string> = new Set([
  'push',
  'pull_request',
  'merge_group',
  'release',
  'schedule',
  'workflow_dispatch',
])

/** An open pull request chooses its merge base by what it starts from. */
const baseOf = (request: Payload['pull_request']): string | null =>
  (isMerged(request) ? hash(request?.merge_base) : undefined) ?? hash(request?.base?.sha) ?? null

const isFork = (request: Payload['pull_request']): boolean =>
  !isMerged(request) && isElsewhere(request?.head?.repo, request?.base?.repo)

/** `merged` is not there on reviews. */
const isMerged = (request: Payload['pull_request']): boolean =>
  request?.merged === true || text(request?.merged_at) !== ''

/** The repository of a head is null if it was deleted. */
const isElsewhere = (head: unknown, base: unknown): boolean => nameOf(base) === '' || nameOf(head) !== nameOf(base)

const nameOf = (repository: unknown): string => (isObject(repository) ? text(repository['full_name']) : '')

/** A pushed tag has no commit before it: the first parent would be an arbitrary base. */
function push(payload: Payload, run: RefFacts): EventFacts | undefined {
  if (payload.deleted === true) return deletion(payload, run)
  const where = { ...run, ref: text(payload.ref) || run.ref }
  if (where.ref.startsWith('refs/tags/')) return { kind: 'other', name: 'push of a tag', ...where }
  const before = hash(payload.before) ?? null
  const isNew = before !== null && /^0+$/.test(before)
  return { kind: 'push', before: isNew ? null : before, forced: payload.forced === true, ...where }
}

const deletion = (payload: Payload, run: RefFacts): EventFacts => ({
  kind: 'deletion',
  ...run,
  ref: text(payload.ref) || run.ref,
})

function mergeGroup({ merge_group: group }: Payload, { defaultBranch }: RefFacts): EventFacts | undefined {
  const base = hash(group?.base_sha)
  if (base === undefined) return undefined
  const number = queuedIn(text(group?.head_ref), base)
  return { kind: 'merge_group', base, head: hash(group?.head_sha) ?? null, ...number, defaultBranch }
}

/** From `refs/heads/gh-readonly-queue/main/pr-7-<base>`, which no field of the payload says. */
function queuedIn(ref: string, base: string): { readonly number?: number } {
  const [, number, on] = /^refs\/heads\/gh-readonly-queue\/.*\/pr-([1-9]\d*)-([0-9a-f]+)$/.exec(ref) ?? []
  return number !== undefined && on === base ? { number: Number(number) } : {}
}

const READERS: ReadonlyMap<string, (payload: Payload, run: RefFacts) => EventFacts | undefined> = new Map([
  ['pull_request', pullRequest],
  ['pull_request_target', pullRequestTarget],
  ['push', push],
  ['delete', deletion],
  ['merge_group', mergeGroup],
])

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const hash = (value: unknown): string | undefined =>
  /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text(value)) ? text(value) : undefined
