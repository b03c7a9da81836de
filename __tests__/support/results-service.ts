import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { listening } from './loopback.ts'
import { call, put, TOKENS, type Answer, type ResultsState } from './results-state.ts'

/** The name of a call, or a transfer of a blob. */
type Place = 'GetCacheEntryDownloadURL' | 'CreateCacheEntry' | 'FinalizeCacheEntryUpload' | 'download' | 'upload'

/** A fault of the next requests of a kind. */
export interface ResultsFault {
  readonly at: Place
  /** How many requests it affects; 1 if absent. */
  readonly times?: number
  readonly does:
    | { readonly kind: 'down' } // the connection is cut, nothing was done
    | { readonly kind: 'drop reply' } // done, then the connection is cut
    | { readonly kind: 'stall'; readonly after?: number } // so many bytes of the answer, then nothing for a minute
    | { readonly kind: 'slow'; readonly bytes: number } // so many bytes every 50 ms, of the answer or of what is sent
    | { readonly kind: 'cut'; readonly after: number } // so many bytes of the answer, then the connection is cut
    | { readonly kind: 'answer'; readonly answer: Answer }
}

export interface ResultsService extends AsyncDisposable {
  /** The value for ACTIONS_RESULTS_URL. */
  readonly url: string
  readonly state: ResultsState
  /** All requests since the start: the call's name, or method and `comp` of a transfer; with the requested range. */
  readonly requests: readonly string[]
  inject(fault: ResultsFault): void
}

const CALLS = '/twirp/github.actions.results.api.v1.CacheService/'

const MINUTE = 60_000
const DROP = 50

/**
 * The cache part of the runner's results service, version 2, and its blob storage, on loopback. Stalls and slow
 * transfers advance `clock` only.
 */
export async function startResultsService(clock = fakeClock()): Promise<ResultsService> {
  const state: ResultsState = { tokens: TOKENS, entries: [], quota: Number.MAX_SAFE_INTEGER }
  const faults: { fault: ResultsFault; left: number }[] = []
  const requests: string[] = []
  let url = ''

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const target = new URL(incoming.url ?? '', url)
    const place = placeOf(incoming, target)
    const name = place === 'upload' ? `PUT ${target.searchParams.get('comp') ?? 'blob'}` : place
    requests.push([name, incoming.headers.range].filter(Boolean).join(' '))
    const hit = faults.find(({ fault, left }) => left > 0 && fault.at === place)
    if (hit) hit.left -= 1
    const does = hit?.fault.does
    if (does?.kind === 'down') return void incoming.socket.destroy()
    if (does?.kind === 'answer') return give(outgoing, does.answer)
    if (does?.kind === 'stall' && does.after === undefined) return clock.pass(MINUTE)
    const body = does?.kind === 'slow' ? await slowly(incoming, does.bytes, clock) : await buffer(incoming)
    const answer =
      place === 'upload' || place === 'download' ? transfer(incoming, target, body) : service(incoming, target, body)
    if (does?.kind === 'drop reply') return void incoming.socket.destroy()
    if (does === undefined) return give(outgoing, answer)
    if (does.kind === 'slow' && place === 'upload') return give(outgoing, answer)
    if (!Buffer.isBuffer(answer.body)) throw new Error(`${does.kind} is for downloads`)
    outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length })
    if (does.kind === 'slow') return void pipeline(drops(answer.body, does.bytes, clock), outgoing).catch(() => {})
    const first = answer.body.subarray(0, 'after' in does ? does.after : 0)
    const waited = clock.set(2) // alarms: for the first byte of the body, and then for the next
    outgoing.write(first, () => does.kind === 'cut' && incoming.socket.destroy())
    if (does.kind === 'stall') await waited.then(() => clock.pass(MINUTE))
  }

  const sign = (entry: number, wish: string): string => `${url}blob/${entry}?sp=${wish}&sig=signature-${wish}-${entry}`

  const service = ({ headers }: IncomingMessage, { pathname }: URL, body: Buffer): Answer => {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    return call(state, pathname.slice(CALLS.length), JSON.parse(body.toString()), { access: state.tokens[token], sign })
  }

  const transfer = (incoming: IncomingMessage, { pathname, searchParams }: URL, body: Buffer): Answer => {
    const number = Number(/^\/blob\/(\d+)$/.exec(pathname)?.[1])
    const entry = state.entries[number]
    const wish = incoming.method === 'PUT' ? 'w' : 'r'
    if (searchParams.get('sig') !== `signature-${wish}-${number}` || entry === undefined) return { status: 403 }
    if (wish === 'w') return put(entry, searchParams, incoming.headers['x-ms-blob-type'] === 'BlockBlob', body)
    return entry.blob === undefined
      ? { status: 404 }
      : part(entry.blob, incoming.headers.range ?? String(incoming.headers['x-ms-range'] ?? ''))
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => give(outgoing, { status: 500, body: String(error) }))
  })
  const { host, ...disposable } = await listening(server)
  url = `http://${host}/`
  return {
    url,
    state,
    requests,
    inject: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    ...disposable,
  }
}

/** Reads a body so many bytes at a time. The system buffers more, so the sender does not wait for each piece. */
async function slowly(incoming: IncomingMessage, bytes: number, clock: FakeClock): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    await sleep((DROP * chunk.length) / bytes)
    clock.pass((DROP * chunk.length) / bytes)
  }
  return Buffer.concat(chunks)
}

/** Gives each one once the one before was read and somebody waits for the next. */
async function* drops(body: Buffer, bytes: number, clock: FakeClock): AsyncGenerator<Uint8Array> {
  let waited = clock.set(2)
  for (let at = 0; at < body.length; at += bytes) {
    yield body.subarray(at, at + bytes)
    await waited
    waited = clock.set(1)
    clock.pass(DROP)
  }
}

function placeOf({ method }: IncomingMessage, { pathname }: URL): string {
  if (pathname.startsWith(CALLS)) return pathname.slice(CALLS.length)
  return method === 'PUT' ? 'upload' : 'download'
}

function part(blob: Buffer, range: string): Answer {
  const headers = {
    'content-type': 'application/octet-stream',
    etag: '"1"',
    'last-modified': new Date(0).toUTCString(),
  }
  const match = /^bytes=(\d+)-(\d*)$/.exec(range)
  if (!match) return { status: 200, body: blob, headers }
  const start = Number(match[1])
  const end = match[2] === '' ? blob.length : Math.min(blob.length, Number(match[2]) + 1)
  if (start >= blob.length) return { status: 416 }
  return {
    status: 206,
    body: blob.subarray(start, end),
    headers: { ...headers, 'content-range': `bytes ${start}-${end - 1}/${blob.length}` },
  }
}

function give(outgoing: ServerResponse, { status, body, headers }: Answer): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? ''))
  outgoing.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length, ...headers })
  outgoing.end(bytes)
}
