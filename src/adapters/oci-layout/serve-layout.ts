import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fail } from '../../errors/errors.ts'
import { blobPath, isIndex } from '../../image/manifest.ts'
import { isObject } from '../../units/is-object.ts'
import { CHUNK } from './file-chunks.ts'
import { loopbackServer } from './loopback-server.ts'

/** A layout that registry clients can pull from until it is disposed. */
export interface ServedLayout extends AsyncDisposable {
  /** For this machine only. */
  readonly reference: string
  readonly digest: string
  /** Whether that digest is an index's, rather than a manifest's. */
  readonly isIndex: boolean
}

/**
 * Serves one image as a read-only registry (OCI distribution-spec, "Pull"). Throws `image.not-an-image` for several.
 */
export async function serveLayout(directory: string): Promise<ServedLayout> {
  const digest = await rootOf(directory)
  const root = await documentAt(join(directory, blobPath(digest)))
  const name = randomBytes(16).toString('hex')
  const server = await loopbackServer((request, response) => answer(directory, name, request, response))
  return {
    reference: `${server.host}/${name}@${digest}`,
    digest,
    isIndex: isIndex(root),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function answer(
  directory: string,
  name: string,
  { url = '', method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405).end()
  if (url === '/v2/') return void response.end()
  const [, of, kind, hash] = /^\/v2\/(\w+)\/(manifests|blobs)\/sha256:([0-9a-f]{64})(?:\?.*)?$/.exec(url) ?? []
  const path = join(directory, blobPath(`sha256:${hash}`))
  const size = of === name ? (await stat(path).catch(() => undefined))?.size : undefined
  if (size === undefined) return void response.writeHead(404).end()
  const type = kind === 'manifests' ? mediaTypeOf(await documentAt(path)) : 'application/octet-stream'
  response.writeHead(200, {
    'content-type': type,
    'content-length': size,
    'docker-content-digest': `sha256:${hash}`,
  })
  if (method === 'HEAD') return void response.end()
  await pipeline(createReadStream(path, { highWaterMark: CHUNK }), response)
}

async function rootOf(directory: string): Promise<string> {
  const index = await documentAt(join(directory, 'index.json'))
  const digests = new Set(isIndex(index) ? index.manifests.map(({ digest }) => digest) : [])
  const [digest, ...others] = digests
  if (digest !== undefined && others.length === 0) return digest
  throw fail('image.not-an-image', { name: directory, detail: `its index.json names ${digests.size} images, not one` })
}

async function documentAt(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

/** BuildKit writes it into every document; in OCI it is optional. */
function mediaTypeOf(document: unknown): string {
  const said = isObject(document) ? document['mediaType'] : ''
  if (typeof said === 'string' && said !== '') return said
  return `application/vnd.oci.image.${isIndex(document) ? 'index' : 'manifest'}.v1+json`
}
