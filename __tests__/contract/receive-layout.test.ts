import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { openLayout } from '../../src/adapters/oci-layout/layout.ts'
import { receiveLayout, type ReceivedLayout } from '../../src/adapters/oci-layout/receive-layout.ts'
import { layer, layout, sha256 } from '../support/images.ts'
import { ownFolder } from '../support/own-folder.ts'
import { imagesIn } from '../support/read-image.ts'

const MADE = layout([
  layer('COPY app /app', [{ path: 'app', content: 'hello' }]),
  layer('COPY db /db', [{ path: 'db' }]),
])
/** Of its files, those that are blobs, by digest. */
const BLOBS: ReadonlyMap<string, Uint8Array> = new Map<string, Uint8Array>(
  [...MADE.files].flatMap(([path, bytes]) =>
    path.startsWith('blobs/') ? [[`sha256:${path.slice('blobs/sha256/'.length)}`, bytes]] : [],
  ),
)
const JSON_TYPE = 'application/vnd.oci.image.manifest.v1+json'

const own = ownFolder()
let directory: string
let number = 0
beforeEach(async () => {
  directory = join(own, `${(number += 1)}`)
  await mkdir(directory)
})

const receive = (known: readonly string[] = [], digest = MADE.digest) =>
  receiveLayout(directory, {
    digest,
    has: async (blob) => known.includes(blob),
    came: () => undefined,
    heard: () => undefined,
  })

/** The status of a request below the repository's address. */
async function ask({ repository }: ReceivedLayout, method: string, path: string, body?: Uint8Array): Promise<Response> {
  const [host = '', ...name] = repository.split('/')
  const url = path.startsWith('/') ? `http://${host}${path}` : `http://${host}/v2/${name.join('/')}/${path}`
  return fetch(url, { method, ...(body && { body: new Uint8Array(body), headers: { 'content-type': JSON_TYPE } }) })
}

/** As containerd pushes a blob: by one request after that for a place. */
async function pushBlob(received: ReceivedLayout, digest: string, bytes: Uint8Array): Promise<number> {
  if ((await ask(received, 'HEAD', `blobs/${digest}`)).status === 200) return 200
  const started = await ask(received, 'POST', 'blobs/uploads/')
  expect(started.status).toBe(202)
  return (await ask(received, 'PUT', `${started.headers.get('location')}?digest=${encodeURIComponent(digest)}`, bytes))
    .status
}

/** The answers to an image's blobs, and to its manifest at the end. */
async function push(received: ReceivedLayout): Promise<readonly number[]> {
  const statuses: number[] = []
  for (const [digest, bytes] of BLOBS) {
    if (digest !== MADE.digest) statuses.push(await pushBlob(received, digest, bytes))
  }
  expect(received.isComplete()).toBe(false)
  statuses.push((await ask(received, 'PUT', 'manifests/latest', BLOBS.get(MADE.digest))).status)
  return statuses
}

test('what is pushed is a layout, and the push of the last document is refused', async () => {
  await using received = await receive()
  expect((await ask(received, 'GET', '/v2/')).status).toBe(200)
  expect(await push(received)).toEqual([201, 201, 201, 403])
  expect(received.isComplete()).toBe(true)
  const source = await openLayout(directory, { built: true, cancelled: new AbortController().signal })
  const [image] = await imagesIn(source)
  expect(image).toMatchObject({ digest: MADE.digest, layers: [{ entries: { length: 1 } }, { entries: { length: 1 } }] })
})

test('blobs that are known or have come are not asked for', async () => {
  const [first, second] = [...BLOBS.keys()].filter((digest) => digest !== MADE.digest)
  await using received = await receive([first!])
  expect(await pushBlob(received, second!, BLOBS.get(second!)!)).toBe(201)
  expect(await push(received)).toEqual([200, 200, 201, 403])
  const names = await readdir(join(directory, 'blobs/sha256'))
  expect(names).not.toContain(first!.slice('sha256:'.length))
})

test('a document that is not the topmost is taken', async () => {
  const top = `sha256:${'0'.repeat(64)}`
  await using received = await receive([], top)
  const answer = await ask(received, 'PUT', 'manifests/latest', BLOBS.get(MADE.digest))
  expect([answer.status, answer.headers.get('docker-content-digest')]).toEqual([201, MADE.digest])
  expect(received.isComplete()).toBe(false)
})

test('index.json has the descriptors that are listed, if there are any', async () => {
  const listed = [
    { mediaType: JSON_TYPE, digest: MADE.digest, size: 3 },
    { digest: sha256(Buffer.from('other')), size: 4 },
  ]
  await using received = await receiveLayout(directory, {
    digest: MADE.digest,
    listed,
    has: async () => true,
    came: () => undefined,
    heard: () => undefined,
  })
  await ask(received, 'PUT', 'manifests/latest', BLOBS.get(MADE.digest))
  expect(JSON.parse(await readFile(join(directory, 'index.json'), 'utf8')).manifests).toEqual(listed)
})

test.each([
  ['a name that is not ours', 'HEAD', `/v2/weighbridge-aside/${'0'.repeat(32)}/blobs/${MADE.digest}`, 404],
  ['a path out of the folder', 'PUT', 'blobs/uploads/1?digest=sha256:..%2f..%2fup', 400],
  ['an upload without a digest', 'PUT', 'blobs/uploads/1', 400],
  ['a pull', 'GET', `blobs/${MADE.digest}`, 404],
  ['a manifest by its tag', 'HEAD', 'manifests/latest', 404],
  ['a document of more than 8 MiB', 'PUT', 'manifests/latest', 413],
])('%s is refused', async (_, method, path, status) => {
  await using received = await receive(['..'])
  const body = status === 413 ? Buffer.alloc(8 * 1024 * 1024 + 1) : Buffer.from('x')
  const answer = await ask(received, method, path, method === 'PUT' ? body : undefined)
  expect(answer.status).toBe(status)
  expect(await readdir(directory)).toEqual(['blobs'])
  expect(await readdir(join(directory, 'blobs/sha256'))).toEqual([])
})
