import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Files } from './images.ts'

/** What an engine's API answers; a status for one that refuses, nothing for one that never answers. */
export interface EngineAnswers {
  /** Of an image by any name, as JSON; undefined if there is none. */
  readonly image?: string
  readonly info?: string
  /** `unanswered`: it gives the first name, but never says so. */
  readonly tag?: number | 'unanswered'
  readonly import?: number
  /** Pushes to a name, and answers once it has; undefined if it never does. */
  readonly push?: ((name: string) => Promise<void>) | 'never'
}

/** An engine's API at a Unix socket in `folder`, until it is disposed of. */
export interface FakeEngineApi extends AsyncDisposable {
  readonly socket: string
  /** What was asked for, in order, in words: `tag`, `push`, `inspect`, `import`, `remove`. */
  readonly asked: readonly string[]
  /** The names that it has given and not taken away. */
  readonly names: ReadonlySet<string>
  /** Settles once it was asked for what it never answers. */
  readonly begun: Promise<void>
}

/** As `docker import` has it, of an image with nothing in it. */
export const EMPTY_IMAGE = `sha256:${'e'.repeat(64)}`

export async function fakeEngineApi(folder: string, answers: EngineAnswers = {}): Promise<FakeEngineApi> {
  const asked: string[] = []
  const names = new Set<string>()
  let begin!: () => void
  const begun = new Promise<void>((resolve) => (begin = resolve))

  async function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(url, 'http://engine')
    const name = pathname.replace(/^\/images\//, '')
    const end = (status: number, body = ''): void => void response.writeHead(status).end(body)
    if (pathname === '/info') return end(200, answers.info)
    if (pathname.startsWith('/v1.48/')) return end(400) // older than that
    if (method === 'DELETE') {
      asked.push('remove')
      names.delete(name)
      end(200)
    } else if (method === 'GET') {
      asked.push('inspect')
      end(answers.image === undefined ? 404 : 200, answers.image)
    } else if (name === 'create') {
      asked.push('import')
      end(answers.import ?? 200, `{"status":"${EMPTY_IMAGE}"}\n`)
    } else if (name.endsWith('/tag')) {
      asked.push('tag')
      const isUnanswered = answers.tag === 'unanswered' && names.size === 0
      const status = answers.tag === 'unanswered' ? 201 : (answers.tag ?? 201)
      if (status === 201) names.add(`${query.get('repo')}:${query.get('tag')}`)
      if (isUnanswered) begin()
      else end(status)
    } else {
      asked.push('push')
      if (answers.push === 'never') return begin()
      const failed = await answers.push?.(`${name.replace(/\/push$/, '')}:${query.get('tag')}`).catch(String)
      end(200, JSON.stringify({ error: failed })) // as the engine does, whose answer begins before it is known
    }
  }
  const server = createServer(
    (request, response) => void request.resume().on('end', () => void answer(request, response)),
  )
  const socket = join(folder, 'engine.sock')
  await new Promise<void>((done, fail) => server.once('error', fail).listen(socket, done))
  return {
    socket,
    asked,
    names,
    begun,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

const TYPE = 'application/vnd.oci.image.manifest.v1+json'

/** What an engine does to push a layout to a name: its blobs, then its manifest. `most`: it breaks off after so many blobs. */
export function pushing(files: Files, digest: string, most = Infinity): (name: string) => Promise<void> {
  const bytesOf = (blob: string): Buffer<ArrayBuffer> => Buffer.from(files.get(`blobs/${blob.replace(':', '/')}`)!)
  return async (name) => {
    const [, host, repository, tag] = /^([^/]+)\/(.+):([^:]+)$/.exec(name)!
    const url = `http://${host}/v2/${repository}`
    const { config, layers } = JSON.parse(bytesOf(digest).toString())
    for (const { digest: blob } of [...layers, config].slice(0, most)) {
      const { status } = await fetch(`${url}/blobs/${blob}`, { method: 'HEAD' })
      if (status === 200) continue
      const started = await fetch(`${url}/blobs/uploads/`, { method: 'POST' })
      const place = new URL(started.headers.get('location')!, url)
      place.searchParams.set('digest', blob)
      await fetch(place, { method: 'PUT', body: bytesOf(blob) })
    }
    if (most < Infinity) return
    await fetch(`${url}/manifests/${tag}`, { method: 'PUT', headers: { 'content-type': TYPE }, body: bytesOf(digest) })
  }
}
