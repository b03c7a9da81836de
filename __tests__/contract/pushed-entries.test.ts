import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { userFiles } from '../../src/adapters/directory/files.ts'
import type { EngineStore } from '../../src/adapters/docker/engine-store.ts'
import { pushedEntries } from '../../src/adapters/docker/pushed-entries.ts'
import type { ExportEntry } from '../../src/image/export-entry.ts'
import type { Layer } from '../../src/image/layer.ts'
import { blobPath } from '../../src/image/manifest.ts'
import { fakeEngineApi, pushing, type EngineAnswers, type FakeEngineApi } from '../support/fake-engine-api.ts'
import { happening } from '../support/happening.ts'
import { layer, layout } from '../support/images.ts'
import { ownFolder } from '../support/own-folder.ts'

const [folder, sockets] = [ownFolder(), ownFolder()]
const ID = `sha256:${'1'.repeat(64)}`
const IMAGE = JSON.stringify({ Id: ID })

async function* saved(): AsyncGenerator<ExportEntry> {
  yield { path: 'saved', size: 0, body: (async function* () {})() }
}

interface Reading {
  readonly cancelled?: AbortSignal
  /** Digest of the image. */
  readonly id?: string
  readonly known?: ReadonlyMap<string, Layer>
  readonly each?: (entry: ExportEntry) => unknown
  /** Where folders are made. */
  readonly temporary?: string
  readonly tidy?: () => Promise<void>
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const hostile = () => Promise.reject(new Error('hostile'))

/** Reads an image of an engine that keeps it so; the paths of its files. */
async function readOf(kept: EngineStore, reading: Reading = {}): Promise<readonly string[]> {
  const { cancelled = new AbortController().signal, id = ID, known = new Map(), each } = reading
  const { temporary = folder, tidy = async () => undefined } = reading
  const files = userFiles(folder, temporary, cancelled)
  const layers = { layer: async (digest: string) => known.get(digest) }
  const { entries, close } = pushedEntries({ files, layers, cancelled, store: async () => kept, tidy })(id, saved())
  try {
    const paths: string[] = []
    for await (const entry of entries) {
      paths.push(entry.path)
      await each?.(entry)
    }
    return paths
  } finally {
    await close()
    expect(await readdir(folder)).toEqual([])
  }
}

/** The same of an engine with the store of containerd. */
const read = ({ socket }: FakeEngineApi, reading: Reading = {}) => readOf({ keepsBlobs: true, socket }, reading)

test.each<[string, EngineAnswers, readonly string[]]>([
  ['cannot give the image a name', { tag: 404 }, ['tag']],
  [
    'does not reach us, or lacks a part of the image',
    { image: IMAGE },
    ['tag', 'push', 'inspect', 'import', 'tag', 'remove'],
  ],
])('from an engine that %s, an image is saved', async (_, answers, asked) => {
  await using engine = await fakeEngineApi(sockets, answers)
  expect(await read(engine)).toEqual(['saved'])
  expect(engine.asked).toEqual(asked)
  expect(engine.names).toEqual(new Set())
})

test.each<[string, boolean, boolean]>([
  ['keeps no blobs', false, true],
  ['is not at a socket of this machine', true, false],
])('an engine that %s is not asked: an image is saved', async (_, keepsBlobs, isHere) => {
  await using engine = await fakeEngineApi(sockets)
  expect(await readOf({ keepsBlobs, socket: isHere ? engine.socket : undefined })).toEqual(['saved'])
  expect(engine.asked).toEqual([])
})

test('where nothing answers at the socket, an image is saved', async () => {
  expect(await readOf({ keepsBlobs: true, socket: join(sockets, 'none.sock') })).toEqual(['saved'])
})

test('without a folder to put it into, an image is saved', async () => {
  await using engine = await fakeEngineApi(sockets)
  expect(await read(engine, { temporary: join(folder, 'none') })).toEqual(['saved'])
  expect(engine.asked).toEqual([])
})

test.each<[string, EngineAnswers]>([
  ['in the push', { push: 'never' }],
  ['before the engine says that it has the name', { tag: 'unanswered' }],
])('the name is gone after a run that is cancelled %s', async (_, answers) => {
  await using engine = await fakeEngineApi(sockets, { image: IMAGE, ...answers })
  const controller = new AbortController()
  const reading = read(engine, { cancelled: controller.signal })
  reading.catch(() => undefined) // awaited below
  await engine.begun
  const [name] = engine.names
  expect(name).toMatch(/^127\.0\.0\.1:\d+\/weighbridge-aside\/[0-9a-f]{32}:weighbridge-/)
  controller.abort(new Error('Ctrl-C'))
  await expect(reading).rejects.toThrow('Ctrl-C')
  expect(engine.asked.at(-1)).toBe('remove')
  expect(engine.names).toEqual(new Set())
})

describe('an engine that pushes', () => {
  const made = layout([layer('COPY a /a', [{ path: 'a' }]), layer('COPY b /b', [{ path: 'b' }], 'none')])
  const [config = '', ...layers] = [...made.files.keys()].filter((path) => path.startsWith('blobs/'))
  const manifest = blobPath(made.digest)

  /** `most`: how many blobs it sends before it breaks off. */
  const pushes = (most?: number): Promise<FakeEngineApi> =>
    fakeEngineApi(sockets, { image: IMAGE, push: pushing(made.files, made.digest, most) })

  test('gives blobs as they come, then the documents, each once, and no name is left', async () => {
    await using engine = await pushes()
    const blobs = new Map<string, Buffer>()
    const each = async ({ path, body, part, size }: ExportEntry) => {
      const bytes = await bytesOf(body)
      expect([bytes.length, part && (await readFile(part.path))]).toEqual([size, bytes])
      if (path !== 'index.json') blobs.set(path, bytes)
    }
    const paths = await read(engine, { id: made.digest, each })
    expect(paths).toEqual([...layers.filter((path) => path !== manifest), config, 'index.json', manifest])
    expect(blobs).toEqual(new Map([...made.files].filter(([path]) => path.startsWith('blobs/'))))
    expect(engine.asked).toEqual(['tag', 'push', 'inspect', 'import', 'tag', 'remove'])
    expect(engine.names).toEqual(new Set())
  })

  test('does not send a layer that is known', async () => {
    const [first = ''] = layers
    const before = { stored: 7 } as Layer
    const known = new Map([[first.replace('blobs/sha256/', 'sha256:'), before]])
    await using engine = await pushes()
    const last: ExportEntry[] = []
    const paths = await read(engine, { id: made.digest, known, each: (entry) => last.splice(0, 1, entry) })
    expect(paths.at(-1)).toBe(first)
    expect(last).toMatchObject([{ path: first, size: 7, known: before }])
    await expect(bytesOf(last[0]!.body)).rejects.toThrow('was read again')
    expect(engine.asked.filter((word) => word === 'push')).toHaveLength(1)
  })

  test('is tidied of what killed runs left: no layer waits for it, but the end does', async () => {
    await using engine = await pushes()
    const last = happening()
    let isTidied = false
    async function tidy(): Promise<void> {
      await last.happened
      for (let turn = 0; turn < 1000; turn++) await setImmediate()
      isTidied = true
    }
    await read(engine, { id: made.digest, tidy, each: ({ path }) => path === manifest && last.happen() })
    expect(isTidied).toBe(true)
  })

  test('and breaks off after a layer: the image is saved', async () => {
    await using engine = await pushes(1)
    expect(await read(engine, { id: made.digest })).toEqual([layers[0], 'saved'])
  })

  test('is not waited for once nobody reads on', async () => {
    await using engine = await pushes()
    await expect(read(engine, { id: made.digest, each: hostile })).rejects.toThrow('hostile')
    expect(engine.names).toEqual(new Set())
  })
})
