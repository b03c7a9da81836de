import { request } from 'node:http'
import { expect, test } from '@jest/globals'
import { serveLayout } from '../../src/adapters/oci-layout/serve-layout.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { writeFiles } from '../support/files-on-disk.ts'
import { layer, layout, type Files } from '../support/images.ts'
import { temporaryFolder } from '../support/repository.ts'

const MADE = layout([layer('COPY app /app', [{ path: 'app', content: 'hello' }])])

async function written(files: Files): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await temporaryFolder()
  await writeFiles(folder.path, files)
  return folder
}

/** The status, headers and body of an answer; the path is sent as is, without being normalized. */
const ask = (host: string, path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const [hostname, port] = host.split(':')
      const asked = request({ hostname, port, path, method }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
        )
        answer.on('error', reject)
      })
      asked.on('error', reject).end()
    },
  )

const partsOf = (reference: string) => {
  const [, host = '', name = '', digest = ''] = /^([^/]+)\/(\w+)@(.*)$/.exec(reference) ?? []
  return { host, name, digest }
}

test('every blob of the image is there by its digest, and its manifest with its media type', async () => {
  await using folder = await written(MADE.files)
  await using served = await serveLayout(folder.path)
  expect(served).toMatchObject({ digest: MADE.digest, isIndex: false })
  const { host, name, digest } = partsOf(served.reference)
  expect(digest).toBe(MADE.digest)
  expect((await ask(host, '/v2/')).status).toBe(200)
  for (const [path, bytes] of MADE.files) {
    if (!path.startsWith('blobs/')) continue
    const blob = path.slice('blobs/sha256/'.length)
    const { status, headers, body } = await ask(host, `/v2/${name}/blobs/sha256:${blob}`)
    expect([status, headers['docker-content-digest'], body.equals(bytes)]).toEqual([200, `sha256:${blob}`, true])
    const head = await ask(host, `/v2/${name}/blobs/sha256:${blob}?ns=x`, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, `${bytes.length}`, 0])
  }
  const manifest = await ask(host, `/v2/${name}/manifests/${digest}`)
  expect(manifest.headers['content-type']).toBe('application/vnd.oci.image.manifest.v1+json')
})

test.each([
  ['another name', (name: string, digest: string) => `/v2/${name.replace(/./, 'x')}/blobs/${digest}`, 'GET', 404],
  ['a path', (name: string) => `/v2/${name}/blobs/../../index.json`, 'GET', 404],
  ['a tag', (name: string) => `/v2/${name}/manifests/latest`, 'GET', 404],
  ['a blob that is not there', (name: string) => `/v2/${name}/blobs/sha256:${'0'.repeat(64)}`, 'GET', 404],
  ['a layout file', (name: string) => `/v2/${name}/index.json`, 'GET', 404],
  ['an upload', (name: string) => `/v2/${name}/blobs/uploads/`, 'POST', 405],
])('%s is not given', async (_, pathOf, method, status) => {
  await using folder = await written(MADE.files)
  await using served = await serveLayout(folder.path)
  const { host, name, digest } = partsOf(served.reference)
  expect((await ask(host, pathOf(name, digest), method)).status).toBe(status)
})

test('nobody answers any more once it is disposed of', async () => {
  await using folder = await written(MADE.files)
  const served = await serveLayout(folder.path)
  await served[Symbol.asyncDispose]()
  await expect(ask(partsOf(served.reference).host, '/v2/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test.each([
  [0, []],
  [2, [MADE.digest, `sha256:${'1'.repeat(64)}`]],
])('a layout of %d images cannot be meant', async (count, digests) => {
  const manifests = digests.map((digest) => ({ mediaType: 'x', digest, size: 1 }))
  await using folder = await written(new Map([['index.json', Buffer.from(JSON.stringify({ manifests }))]]))
  const error = await errorOf(serveLayout(folder.path))
  expect([error.code, error.fields['detail']]).toEqual([
    'image.not-an-image',
    `its index.json names ${count} images, not one`,
  ])
})
