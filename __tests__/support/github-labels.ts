import type { Account, ApiRequest, ApiResponse } from './github-state.ts'

/** What a person may do in the repository, as the API's field `permission` has it. */
export type Permission = 'admin' | 'write' | 'read' | 'none'

/** A label that was set or removed. */
export interface LabelEvent {
  readonly event: 'labeled' | 'unlabeled'
  readonly name: string
  /** Null once the account is deleted. */
  readonly actor: Pick<Account, 'login' | 'type'> | null
  readonly at: string
}

/** Another event of a timeline; comments have neither `label` nor, to tests, anything else of interest. */
interface CommentEvent {
  readonly event: 'commented'
  readonly at: string
}

/** The labels that a pull request has after these events. */
export function labelsAfter(events: readonly LabelEvent[]): readonly string[] {
  const set = new Set<string>()
  for (const { event, name } of events) {
    if (event === 'labeled') set.add(name)
    else set.delete(name)
  }
  return [...set]
}

/** A page of what GitHub answers about a timeline, oldest first (docs.github.com/rest/issues/timeline). */
export function timelinePage(events: readonly (LabelEvent | CommentEvent)[], request: ApiRequest): ApiResponse {
  const { base, path, query } = request
  const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)]
  const ordered = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const shown = ordered.slice((page - 1) * size, page * size).map((each) => {
    const { event, at } = each
    if (!('name' in each)) return { event, created_at: at }
    return { event, created_at: at, label: { name: each.name, color: 'ededed' }, actor: each.actor }
  })
  const next = `<${base}${path}?per_page=${size}&page=${page + 1}>; rel="next"`
  return { status: 200, body: shown, ...(page * size < events.length && { headers: { link: next } }) }
}

/**
 * What GitHub answers about a person's permission (docs.github.com/rest/collaborators); undefined for any other path. In
 * a public repository, everybody may read.
 */
export function permissionAnswer(people: Readonly<Record<string, Permission>>, path: string): ApiResponse | undefined {
  const login = /^\/collaborators\/([^/]+)\/permission$/.exec(path)?.[1]
  if (login === undefined) return undefined
  const permission = people[decodeURIComponent(login)] ?? 'read'
  return { status: 200, body: { permission, role_name: permission, user: { login } } }
}
