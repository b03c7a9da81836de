import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ASIDE } from '../../plan/aside.ts'
import { blobPath } from '../../image/manifest.ts'
import type { Bytes } from '../../units/bytes.ts'
import { loopbackServer } from './loopback-server.ts'

/** A registry that takes one image, until it is disposed. */
export interface ReceivedLayout extends AsyncDisposable {
  /** Where to push the image, without a tag; for this machine only. */
  readonly repository: string
  /** Whether the whole image has come. */
  readonly isComplete: () => boolean
}

export interface Receiving {
  /** Of the image's topmost document, an index or a manifest, which is pushed last. */
  readonly digest: string
  /** Descriptors for `index.json`, if more than that one. */
  readonly listed?: readonly object[]
  /** Whether a blob need not be sent. */
  readonly has: (digest: string) => Promise<boolean>
  /** Called for each blob that is in its place. */
  readonly came: (digest: string, size: Bytes) => void
  /** Called for each request, and each chunk of it. */
  readonly heard: () => void
}

/**
 * Writes what is pushed to it (OCI distribution-spec, "Push") into `directory`, which becomes an OCI layout when the
 * topmost document comes. Its push is refused: of each registry that took an image, containerd
 * keeps a note for ever (the label `containerd.io/distribution.source.HOST` of the document), and this one is no registry.
 */
export async function receiveLayout(directory: string, receiving: Receiving): Promise<ReceivedLayout> {
  // Nobody pushes to it by chance. A user of this machine who reads the name from our call of docker can make the run fail,
  // but not change a number: whoever reads a blob hashes it.
  const repository = `${ASIDE}/${randomBytes(16).toString('hex')}`
  const state: State = { directory, repository, uploads: 0, isComplete: false, ...receiving }
  await mkdir(join(directory, dirname(blobPath(receiving.digest))), { recursive: true })
  const server = await loopbackServer((request, response) => {
    receiving.heard()
    return answer(state, request, response)
  })
  return {
    repository: `${server.host}/${repository}`,
    isComplete: () => state.isComplete,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

interface State extends Receiving {
  readonly directory: string
  readonly repository: string
  uploads: number
  isComplete: boolean
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  if (pathname === '/v2/') return void response.end()
  const start = `/v2/${state.repository}/`
  const [kind = '', ...more] = pathname.startsWith(start) ? pathname.slice(start.length).split('/') : []
  const of = `${request.method} ${kind}`
  if (of === 'HEAD blobs') return has(state, more[0] ?? '', response)
  if (of === 'POST blobs') {
    state.uploads += 1
    return void response.writeHead(202, { location: `${start}blobs/uploads/${state.uploads}` }).end()
  }
  if (of === 'PUT blobs') return putBlob(state, searchParams.get('digest') ?? '', request, response)
  if (of === 'PUT manifests') return putDocument(state, request, response)
  response.writeHead(404).end()
}

async function has(state: State, digest: string, response: ServerResponse): Promise<void> {
  const isHere = (await sizeOf(state, digest)) !== undefined || (await state.has(digest))
  response.writeHead(isHere ? 200 : 404, isHere ? { 'docker-content-digest': digest } : {}).end()
}

/** Its content is not hashed here: whoever reads it does. */
async function putBlob(
  state: State,
  digest: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!DIGEST.test(digest)) return void response.writeHead(400).end()
  const path = join(state.directory, blobPath(digest))
  state.uploads += 1
  const part = `${path}.${state.uploads}` // the same blob may come twice at once
  request.on('data', state.heard)
  const file = createWriteStream(part, { flags: 'wx' })
  await pipeline(request, file)
  await rename(part, path)
  state.came(digest, file.bytesWritten)
  response.writeHead(201, { 'docker-content-digest': digest }).end()
}

async function putDocument(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Uint8Array[] = []
  let size: Bytes = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MOST) return void response.writeHead(413).end()
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  await writeFile(join(state.directory, blobPath(digest)), bytes)
  if (digest !== state.digest) return void response.writeHead(201, { 'docker-content-digest': digest }).end()
  const top = { mediaType: request.headers['content-type'], digest, size }
  const index = { schemaVersion: 2, manifests: state.listed ?? [top] }
  await writeFile(join(state.directory, 'index.json'), JSON.stringify(index))
  await writeFile(join(state.directory, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  state.isComplete = true
  response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify(REFUSED))
}

/** For who finds it in the log of the engine. */
const REFUSED = { errors: [{ code: 'DENIED', message: 'weighbridge has read the image and keeps nothing of it' }] }

const DIGEST = /^sha256:[0-9a-f]{64}$/

/** Bytes; registries allow documents of 4 MiB (OCI distribution-spec, "Pushing manifests"). */
const MOST: Bytes = 8 * 1024 * 1024

const sizeOf = async ({ directory }: State, digest: string): Promise<Bytes | undefined> =>
  DIGEST.test(digest) ? (await stat(join(directory, blobPath(digest))).catch(() => undefined))?.size : undefined
