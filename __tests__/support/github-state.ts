import { cachesPage, type ListedCache } from './github-caches.ts'
import { labelsAfter, permissionAnswer, timelinePage, type LabelEvent, type Permission } from './github-labels.ts'
import { releaseAnswer, type StoredRelease } from './github-releases.ts'

/** A token's user. A bot is an app's installation, like the GITHUB_TOKEN; its login ends with `[bot]`. */
export interface Account {
  readonly login: string
  readonly type: 'User' | 'Bot'
  /** On the repository: with `none` it is not even visible. */
  readonly permission: 'write' | 'read' | 'none'
}

/** A repository with one pull request and its releases. Tests may change everything while the server runs. */
export interface GithubState {
  readonly repository: string
  readonly number: number
  head: string
  readonly tokens: Record<string, Account>
  readonly comments: StoredComment[]
  /** Oldest first. */
  readonly labels: LabelEvent[]
  /** What people may do; those who are not here may read. */
  readonly people: Record<string, Permission>
  readonly releases: StoredRelease[]
  /** The entries of its Actions cache, oldest first. */
  caches: () => readonly ListedCache[]
  /** Its clock, in milliseconds since the epoch: it moves by a second with each change, and not otherwise. */
  now: number
}

export interface StoredComment {
  readonly id: number
  body: string
  readonly author: Pick<Account, 'login' | 'type'>
  readonly createdAt: string
  updatedAt: string
}

export interface ApiRequest {
  readonly method: string
  /** Without the base path and the query. */
  readonly path: string
  /** Whether it was sent to the upload host. */
  readonly uploads: boolean
  /** Of the body. */
  readonly type: string
  readonly query: URLSearchParams
  readonly token: string | undefined
  readonly body: string
  /** Base of the API, for links. */
  readonly base: string
}

export interface ApiResponse {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const BODY_LIMIT = 65_536
let lastId = 1_900_000_000

/** The time of a change: a second after the one before. */
export function nextTime(state: GithubState): string {
  state.now += 1000
  return `${new Date(state.now).toISOString().slice(0, 19)}Z`
}

/** Stores a comment with the next ID and time. */
export function post(state: GithubState, author: StoredComment['author'], body: string): StoredComment {
  lastId += 1
  const createdAt = nextTime(state)
  const by = { login: author.login, type: author.type }
  const comment = { id: lastId, body, author: by, createdAt, updatedAt: createdAt }
  state.comments.push(comment)
  return comment
}

/** GitHub's REST API (docs.github.com/rest: issue comments, pulls, timelines, releases, users); other paths are 404. */
export function answer(state: GithubState, request: ApiRequest): ApiResponse {
  const account = request.token === undefined ? undefined : state.tokens[request.token]
  if (request.token !== undefined && !account) return refusal(401, 'Bad credentials')
  if (request.path === '/user') return user(account)
  if (request.path === '/graphql') return viewer(account, request)
  const inRepository = `/repos/${state.repository}`
  if (account?.permission === 'none' || !request.path.startsWith(`${inRepository}/`)) return refusal(404, 'Not Found')
  if (request.method !== 'GET') {
    if (!account) return refusal(401, 'Requires authentication')
    if (account.permission !== 'write') return refusal(403, 'Resource not accessible by integration')
  }
  const rest = request.path.slice(inRepository.length)
  const route = `${request.method} ${rest}`
  if (route === `GET /pulls/${state.number}`) return pull(state)
  if (route === `GET /issues/${state.number}/comments`) return page(state, request)
  if (route === `POST /issues/${state.number}/comments`) return create(state, request, account!)
  if (route === `GET /issues/${state.number}/timeline`) return timeline(state, request)
  const permission = request.method === 'GET' ? permissionAnswer(state.people, rest) : undefined
  if (permission) return permission
  if (route === 'GET /actions/caches') return cachesPage(state.caches(), request)
  const mayWrite = account?.permission === 'write'
  const released = releaseAnswer(state.releases, { ...request, path: rest, mayWrite, repository: state.repository })
  if (released) return released
  const id = /^\/issues\/comments\/(\d+)$/.exec(rest)?.[1]
  const index = state.comments.findIndex((comment) => String(comment.id) === id)
  if (index < 0) return refusal(404, 'Not Found')
  if (request.method === 'PATCH') return update(state, request, state.comments[index]!)
  if (request.method !== 'DELETE') return { status: 200, body: json(state, request, state.comments[index]!) }
  state.comments.splice(index, 1)
  return { status: 204 }
}

function user(account: Account | undefined): ApiResponse {
  if (!account) return refusal(401, 'Requires authentication')
  if (account.type === 'Bot') return refusal(403, 'Resource not accessible by integration')
  return { status: 200, body: { login: account.login, type: account.type } }
}

/** The only GraphQL query that we use. */
function viewer(account: Account | undefined, { body }: ApiRequest): ApiResponse {
  if (!account) return refusal(401, 'Requires authentication')
  const { query }: { query?: unknown } = JSON.parse(body)
  if (query !== '{ viewer { login } }') return { status: 200, body: { errors: [{ message: 'not known here' }] } }
  return { status: 200, body: { data: { viewer: { login: account.login } } } }
}

function pull({ number, head, labels }: GithubState): ApiResponse {
  const names = labelsAfter(labels).map((name) => ({ name }))
  return { status: 200, body: { number, state: 'open', head: { sha: head }, labels: names } }
}

function timeline({ comments, labels }: GithubState, request: ApiRequest): ApiResponse {
  const commented = comments.map(({ createdAt: at }) => ({ event: 'commented', at }) as const)
  return timelinePage([...commented, ...labels], request)
}

function page(state: GithubState, request: ApiRequest): ApiResponse {
  const size = Math.min(Number(request.query.get('per_page') ?? 30), 100)
  const number = Number(request.query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(state.comments.length / size))
  const link = (target: number, rel: string) =>
    `<${request.base}${request.path}?per_page=${size}&page=${target}>; rel="${rel}"`
  const shown = state.comments.slice((number - 1) * size, number * size)
  return {
    status: 200,
    body: shown.map((comment) => json(state, request, comment)),
    ...(number < last && { headers: { link: `${link(number + 1, 'next')}, ${link(last, 'last')}` } }),
  }
}

function create(state: GithubState, request: ApiRequest, account: Account): ApiResponse {
  const { problem, body } = readBody(request)
  return problem ?? { status: 201, body: json(state, request, post(state, account, body)) }
}

function update(state: GithubState, request: ApiRequest, comment: StoredComment): ApiResponse {
  const { problem, body } = readBody(request)
  if (problem) return problem
  comment.body = body
  comment.updatedAt = nextTime(state)
  return { status: 200, body: json(state, request, comment) }
}

function readBody(request: ApiRequest): { problem?: ApiResponse; body: string } {
  const { body }: { body?: unknown } = JSON.parse(request.body)
  if (typeof body !== 'string' || body.trim() === '') return { problem: invalid("Body can't be blank"), body: '' }
  const tooLong = Array.from(body).length > BODY_LIMIT
  return tooLong ? { problem: invalid(`Body is too long (maximum is ${BODY_LIMIT} characters)`), body } : { body }
}

function json({ repository, number }: GithubState, { base }: ApiRequest, comment: StoredComment): unknown {
  const { id, body, author, createdAt, updatedAt } = comment
  const url = `${new URL(base).origin}/${repository}/pull/${number}#issuecomment-${id}`
  return { id, body, user: author, html_url: url, created_at: createdAt, updated_at: updatedAt }
}

function invalid(message: string): ApiResponse {
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com' } }
}

function refusal(status: number, message: string): ApiResponse {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } }
}
