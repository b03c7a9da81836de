import { open, type FileHandle } from 'node:fs/promises'
import { codeOrMessage } from '../exec/code-or-message.ts'
import { textOf } from './body-of.ts'
import { mayPass, Refused, Unexpected } from './refusal.ts'
import type { Limits } from './service.ts'
import { pause, send, type Request } from './transport.ts'

/** Bytes of a block, and blocks sent at a time. */
const UPLOAD_BLOCK = 32 * 1024 * 1024
const AT_A_TIME = 4

/** Bytes to read at once: each chunk sent shows that the transfer moves. */
const CHUNK = 128 * 1024

const REPETITIONS = 2

interface BlobPart {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** To Azure's blob storage (Put Blob, or Put Block and Put Block List). Throws what `reasonOf` explains. */
export async function upload(url: URL, path: string, limits: Limits, cancelled: AbortSignal): Promise<void> {
  const file = await ofFile(open(path))
  try {
    const { size } = await ofFile(file.stat())
    const put = putter(url, limits)
    if (size <= UPLOAD_BLOCK) return await put({ query: {}, bytes: size, body: () => slice(file, 0, size) }, cancelled)
    const parts = partsOf(size)
    const putPart: Work = ({ id, start, end }, signal) =>
      put({ query: { comp: 'block', blockid: id }, bytes: end - start, body: () => slice(file, start, end) }, signal)
    await inTurns(parts, putPart, cancelled)
    const list = blockList(parts)
    await put({ query: { comp: 'blocklist' }, bytes: Buffer.byteLength(list), body: () => list }, cancelled)
  } finally {
    await file.close()
  }
}

interface Put {
  readonly query: Readonly<Record<string, string>>
  readonly bytes: number
  /** Called once per try. */
  readonly body: () => NonNullable<Request['body']>
}

function putter(url: URL, limits: Limits): (put: Put, signal: AbortSignal) => Promise<void> {
  let left = REPETITIONS
  return async function put({ query, bytes, body }, signal) {
    const target = new URL(url)
    for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value)
    const headers = { 'content-length': bytes, ...(query['comp'] === undefined && { 'x-ms-blob-type': 'BlockBlob' }) }
    for (;;) {
      try {
        const answer = await send({ method: 'PUT', url: target, headers, body: body() }, limits, signal)
        await textOf(answer, limits, signal) // Azure's XML says no more than the status
        if (answer.statusCode === 201) return
        throw new Refused(answer.statusCode ?? 0, '')
      } catch (error) {
        if (left === 0 || signal.aborted || !mayPass(error)) throw error
        left -= 1
        await pause(limits.pause, signal)
      }
    }
  }
}

type Work = (part: BlobPart, signal: AbortSignal) => Promise<void>

async function inTurns(parts: readonly BlobPart[], work: Work, cancelled: AbortSignal): Promise<void> {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, cancelled])
  const failures: unknown[] = []
  const queue = parts.values()
  const worker = async (): Promise<void> => {
    for (const part of queue) if (!stop.signal.aborted) await work(part, signal)
  }
  const noted = (error: unknown): void => {
    failures.push(error)
    stop.abort()
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, () => worker().catch(noted)))
  if (failures.length > 0) throw failures[0]
}

/** Put Block requires base64 IDs of equal length. */
function partsOf(size: number): readonly BlobPart[] {
  return Array.from({ length: Math.ceil(size / UPLOAD_BLOCK) }, (_, index) => ({
    id: Buffer.from(String(index).padStart(8, '0')).toString('base64'),
    start: index * UPLOAD_BLOCK,
    end: Math.min(size, (index + 1) * UPLOAD_BLOCK),
  }))
}

function blockList(parts: readonly BlobPart[]): string {
  const blocks = parts.map(({ id }) => `<Latest>${id}</Latest>`).join('')
  return `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks}</BlockList>`
}

/** Reads at given positions, so that slices can be read in parallel. */
async function* slice(file: FileHandle, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end;) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, end - at))
    const { bytesRead, buffer } = await ofFile(file.read(chunk, { position: at }))
    if (bytesRead === 0) throw new Unexpected('the file shrank while it was sent')
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** A failure on this machine says nothing about the service, so other mounts may still be saved. */
const ofFile = async <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw new Unexpected(`the file to send cannot be read (${codeOrMessage(error)})`)
  })
