import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { userFiles } from '../../src/adapters/directory/files.ts'
import { engineStore } from '../../src/adapters/docker/engine-store.ts'
import { pushedEntries } from '../../src/adapters/docker/pushed-entries.ts'
import type { ExportEntry } from '../../src/image/export-entry.ts'
import type { Layer } from '../../src/image/layer.ts'
import { blobPath } from '../../src/image/manifest.ts'
import { fakeDocker, SLOW, slowOf, type FakeDocker, type Reply } from '../support/fake-docker.ts'
import { writeFiles } from '../support/files-on-disk.ts'
import { layer, layout } from '../support/images.ts'
import { happening } from '../support/happening.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()
const PUSHING = resolve(import.meta.dirname, '../fixtures/pushing-engine.js')
const ID = `sha256:${'1'.repeat(64)}`
/** Of `docker info`: the fake knows calls by their second word. */
const INFO = '--format'
const CONTAINERD: Reply = { stdout: '[["driver-type","io.containerd.snapshotter.v1"]]\n' }
const HERE: Reply = { stdout: `unix://${join(folder, 'none.sock')}\n` }
const OK: Reply = {}

async function* saved(): AsyncGenerator<ExportEntry> {
  yield { path: 'saved', size: 0, body: (async function* () {})() }
}

interface Reading {
  readonly cancelled?: AbortSignal
  /** Digest of the image. */
  readonly id?: string
  readonly known?: ReadonlyMap<string, Layer>
  readonly each?: (entry: ExportEntry) => unknown
  readonly tidy?: () => Promise<void>
}

const TIDY = async (): Promise<void> => undefined

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const hostile = () => Promise.reject(new Error('hostile'))

/** Reads an image; the paths of its files, and the second words of the calls of docker. */
async function read(docker: FakeDocker, reading: Reading = {}) {
  const { cancelled = new AbortController().signal, id = ID, known = new Map(), each, tidy = TIDY } = reading
  const files = userFiles(folder, folder, cancelled)
  const layers = { layer: async (digest: string) => known.get(digest) }
  const store = engineStore(cancelled)
  const { entries, close } = pushedEntries({ files, layers, cancelled, store, tidy })(id, saved())
  try {
    const paths: string[] = []
    for await (const entry of entries) {
      paths.push(entry.path)
      await each?.(entry)
    }
    return { paths, calls: (await docker.calls()).map(([, word]) => word) }
  } finally {
    await close()
    expect(await readdir(folder)).toEqual([])
  }
}

test.each([
  [
    'keeps images in the classic store',
    { [INFO]: { stdout: '[["Backing Filesystem","extfs"]]\n' }, inspect: HERE },
    [],
  ],
  ['does not tell its store', { [INFO]: { code: 1 }, inspect: HERE }, []],
  ['is on another machine', { [INFO]: CONTAINERD, inspect: { stdout: 'ssh://build@host\n' } }, []],
  ['cannot give the image a name', { [INFO]: CONTAINERD, inspect: HERE, tag: { code: 1 } }, ['tag']],
  [
    'does not reach us, or lacks a part of the image',
    {
      [INFO]: CONTAINERD,
      inspect: HERE,
      tag: OK,
      push: { code: 1, stderr: 'connection refused\n' },
      import: OK,
      rm: OK,
    },
    ['tag', 'push', 'inspect', 'import', 'tag', 'rm'],
  ],
] as const)('from an engine that %s, an image is saved', async (_, replies, tried) => {
  await using docker = await fakeDocker(replies)
  const { paths, calls } = await read(docker)
  expect(paths).toEqual(['saved'])
  expect(new Set(calls.slice(0, 2))).toEqual(new Set([INFO, 'inspect']))
  expect(calls.slice(2)).toEqual(tried)
})

test('without a folder to put it into, an image is saved', async () => {
  await using docker = await fakeDocker({ [INFO]: CONTAINERD, inspect: HERE })
  const cancelled = new AbortController().signal
  const scratch = {
    files: userFiles(folder, join(folder, 'none'), cancelled),
    layers: { layer: async () => undefined },
    cancelled,
    store: engineStore(cancelled),
    tidy: TIDY,
  }
  const { entries, close } = pushedEntries(scratch)(ID, saved())
  const paths: string[] = []
  for await (const { path } of entries) paths.push(path)
  await close()
  expect(paths).toEqual(['saved'])
  expect(await docker.calls()).toHaveLength(2)
})

test('the name is gone after the push, and after a run that is cancelled', async () => {
  await using docker = await fakeDocker({ [INFO]: CONTAINERD, inspect: HERE, tag: OK, push: SLOW, import: OK, rm: OK })
  const controller = new AbortController()
  const reading = read(docker, { cancelled: controller.signal })
  reading.catch(() => undefined) // awaited below
  await slowOf(docker)
  controller.abort(new Error('Ctrl-C'))
  await expect(reading).rejects.toThrow('Ctrl-C')
  const calls = await docker.calls()
  const name = calls.find(([, word]) => word === 'tag')?.[3]
  expect(name).toMatch(/^127\.0\.0\.1:\d+\/weighbridge-aside\/[0-9a-f]{32}:weighbridge-/)
  expect(calls.at(-1)).toEqual(['image', 'rm', '--', name])
})

describe('an engine that pushes', () => {
  const made = layout([layer('COPY a /a', [{ path: 'a' }]), layer('COPY b /b', [{ path: 'b' }], 'none')])
  const [config = '', ...layers] = [...made.files.keys()].filter((path) => path.startsWith('blobs/'))
  const manifest = blobPath(made.digest)
  const source = ownFolder()
  beforeAll(() => writeFiles(source, made.files))

  /** `blobs`: how many it sends before it is cut off. */
  const engine = (blobs = ''): Promise<FakeDocker> =>
    fakeDocker({
      [INFO]: CONTAINERD,
      inspect: HERE,
      tag: OK,
      import: OK,
      push: { meanwhile: `'${process.execPath}' '${PUSHING}' '${source}' "$4" ${blobs} || exit 1` },
      rm: OK,
    })

  test('gives blobs as they come, then the documents, each once, and no name is left', async () => {
    await using docker = await engine()
    const blobs = new Map<string, Buffer>()
    const each = async ({ path, body, part, size }: ExportEntry) => {
      const bytes = await bytesOf(body)
      expect([bytes.length, part && (await readFile(part.path))]).toEqual([size, bytes])
      if (path !== 'index.json') blobs.set(path, bytes)
    }
    const { paths, calls } = await read(docker, { id: made.digest, each })
    expect(paths).toEqual([...layers.filter((path) => path !== manifest), config, 'index.json', manifest])
    expect(blobs).toEqual(new Map([...made.files].filter(([path]) => path.startsWith('blobs/'))))
    expect(calls.slice(2)).toEqual(['tag', 'push', 'inspect', 'import', 'tag', 'rm'])
  })

  test('does not send a layer that is known', async () => {
    const [first = ''] = layers
    const before = { stored: 7 } as Layer
    const known = new Map([[first.replace('blobs/sha256/', 'sha256:'), before]])
    await using docker = await engine()
    const last: ExportEntry[] = []
    const { paths, calls } = await read(docker, { id: made.digest, known, each: (entry) => last.splice(0, 1, entry) })
    expect(paths.at(-1)).toBe(first)
    expect(last).toMatchObject([{ path: first, size: 7, known: before }])
    await expect(bytesOf(last[0]!.body)).rejects.toThrow('was read again')
    expect(calls.filter((word) => word === 'push')).toHaveLength(1)
  })

  test('is tidied of what killed runs left: no layer waits for it, but the end does', async () => {
    await using docker = await engine()
    const last = happening()
    let isTidied = false
    async function tidy(): Promise<void> {
      await last.happened
      for (let turn = 0; turn < 1000; turn++) await setImmediate()
      isTidied = true
    }
    await read(docker, { id: made.digest, tidy, each: ({ path }) => path === manifest && last.happen() })
    expect(isTidied).toBe(true)
  })

  test('and breaks off after a layer: the image is saved', async () => {
    await using docker = await engine('1')
    expect((await read(docker, { id: made.digest })).paths).toEqual([layers[0], 'saved'])
  })

  test('is not waited for once nobody reads on', async () => {
    await using docker = await engine()
    await expect(read(docker, { id: made.digest, each: hostile })).rejects.toThrow('hostile')
    expect((await docker.calls()).at(-1)).toEqual(['image', 'rm', '--', expect.stringContaining('weighbridge-aside/')])
  })
})
