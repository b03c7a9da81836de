import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import {
  answer,
  nextTime,
  post,
  type Account,
  type ApiRequest,
  type ApiResponse,
  type GithubState,
} from './github-state.ts'
import type { LabelEvent } from './github-labels.ts'
import type { StoredRelease } from './github-releases.ts'
import { listening } from './loopback.ts'

/** A fault of the next matching requests; without a condition, of all requests. */
export interface Fault {
  readonly method?: string
  readonly path?: RegExp
  /** How many requests it affects; 1 if absent. */
  readonly times?: number
  readonly does:
    | { readonly kind: 'down' } // the connection is cut, nothing was done
    | { readonly kind: 'drop reply' } // done, then the connection is cut
    | { readonly kind: 'stall' } // nothing was done, and no answer comes
    | { readonly kind: 'answer'; readonly response: ApiResponse } // nothing was done; text bodies are sent as HTML
    | { readonly kind: 'drip' } // nothing was done; the answer never ends, and comes byte by byte
}

export interface SeenRequest {
  readonly method: string
  /** With the query, without the base path. */
  readonly path: string
  readonly token: string | undefined
}

/** GitHub's comments over HTTP on loopback, with its limits and permissions. Tests may change its state at any time. */
export interface GithubServer extends AsyncDisposable {
  /** The value for GITHUB_API_URL, with a path as on GitHub Enterprise Server. */
  readonly url: string
  readonly state: GithubState
  /** All requests since the start, including refused and failed ones. */
  readonly requests: readonly SeenRequest[]
  /** Adds comments of another person. */
  seed(count: number): void
  /** Adds a comment by any user. */
  post(author: Pick<Account, 'login' | 'type'>, body: string): void
  /** Sets a label, or removes it. */
  label(by: Pick<Account, 'login' | 'type'>, name: string, event?: LabelEvent['event']): void
  /** Makes a release of a tag, which is then the newest. */
  release(tag: string, kind: StoredRelease['kind']): StoredRelease
  inject(fault: Fault): void
}

/** The usual tokens: the GITHUB_TOKEN of a run, the same from a fork, and a person's token. */
export const TOKENS = {
  'job-token': { login: 'github-actions[bot]', type: 'Bot', permission: 'write' },
  'fork-token': { login: 'github-actions[bot]', type: 'Bot', permission: 'read' },
  'blind-token': { login: 'github-actions[bot]', type: 'Bot', permission: 'none' },
  'app-token': { login: 'acme-size[bot]', type: 'Bot', permission: 'write' },
  'personal-token': { login: 'grace', type: 'User', permission: 'write' },
} as const satisfies Record<string, Account>

const BASE = '/api/v3'
/** Where GitHub Enterprise Server accepts uploads. */
const UPLOADS = '/api/uploads'
/** Where GitHub Enterprise Server has GraphQL. */
const GRAPHQL = '/api/graphql'
const SOMEBODY = { login: 'somebody', type: 'User' } as const

/** Starts the server on a free port. Without other tokens it knows `TOKENS`. */
export async function startGithubServer(
  about: Pick<GithubState, 'repository' | 'number' | 'head'> & Partial<Pick<GithubState, 'tokens'>>,
): Promise<GithubServer> {
  const state: GithubState = {
    tokens: { ...TOKENS },
    ...about,
    comments: [],
    labels: [],
    people: {},
    releases: [],
    caches: () => [],
    now: Date.UTC(2026, 10, 30, 10),
  }
  const faults: { fault: Fault; left: number }[] = []
  const requests: SeenRequest[] = []
  let url = ''

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await read(incoming, url)
    const query = request.query.size === 0 ? '' : `?${request.query.toString()}`
    requests.push({ method: request.method, path: `${request.path}${query}`, token: request.token })
    const hit = faults.find(({ fault, left }) => left > 0 && matches(fault, request))
    if (hit) hit.left -= 1
    const does = hit?.fault.does
    if (does?.kind === 'down') return incoming.socket.destroy()
    if (does?.kind === 'answer') return send(outgoing, does.response)
    if (does?.kind === 'stall') return
    if (does?.kind === 'drip') return drip(outgoing)
    const response = answer(state, request)
    if (does?.kind === 'drop reply') return incoming.socket.destroy()
    return send(outgoing, response)
  }
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => send(outgoing, { status: 500, body: String(error) }))
  })
  const { host, ...disposable } = await listening(server)
  url = `http://${host}${BASE}`
  return {
    url,
    state,
    requests,
    seed(count) {
      for (let each = 1; each <= count; each += 1) post(state, SOMEBODY, `Comment ${each} of the conversation.`)
    },
    post: (author, body) => void post(state, author, body),
    label({ login, type }, name, event = 'labeled') {
      state.labels.push({ event, name, actor: { login, type }, at: nextTime(state) })
    },
    release(tag, kind) {
      const release: StoredRelease = { id: state.releases.length + 1, tag, kind, assets: [] }
      state.releases.push(release)
      return release
    },
    inject: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    ...disposable,
  }
}

async function read(incoming: IncomingMessage, base: string): Promise<ApiRequest> {
  const body = await text(incoming)
  const { pathname, searchParams } = new URL(incoming.url ?? '', base)
  const at = [BASE, UPLOADS].find((each) => pathname.startsWith(`${each}/`))
  return {
    method: incoming.method ?? '',
    path: pathname === GRAPHQL ? '/graphql' : at === undefined ? '' : pathname.slice(at.length),
    uploads: at === UPLOADS,
    type: incoming.headers['content-type'] ?? '',
    query: searchParams,
    token: /^(?:token|bearer) (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1],
    body,
    base,
  }
}

function matches({ method, path }: Fault, request: ApiRequest): boolean {
  return (method === undefined || method === request.method) && (path === undefined || path.test(request.path))
}

function drip(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  outgoing.write('[')
  const timer = setInterval(() => outgoing.write(' '), 5)
  outgoing.on('close', () => clearInterval(timer))
}

function send(outgoing: ServerResponse, { status, body, headers }: ApiResponse): void {
  const isText = typeof body === 'string'
  outgoing.writeHead(status, {
    'content-type': isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'x-ratelimit-remaining': '4999',
    ...headers,
  })
  outgoing.end(isText || body === undefined ? body : JSON.stringify(body))
}
