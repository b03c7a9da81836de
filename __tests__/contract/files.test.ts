import { access, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { userFiles } from '../../src/adapters/directory/files.ts'
import type { Files } from '../../src/ports.ts'
import { fakeMountBuilder } from '../support/fake-mount-builder.ts'
import { fakePorts } from '../support/ports.ts'
import { temporaryFolder } from '../support/repository.ts'

/** Files to write; `bytesOf` gives the content of one, undefined if it does not exist. */
interface Place {
  readonly files: Files
  readonly folder: string
  readonly bytesOf: (path: string) => Promise<Buffer | undefined>
}

let root: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  root = await temporaryFolder()
})
afterAll(async () => {
  await root[Symbol.asyncDispose]()
})

const places: readonly (readonly [name: string, make: () => Place])[] = [
  [
    'the user’s files',
    () => ({
      files: userFiles(root.path, root.path, RUNNING),
      folder: root.path,
      bytesOf: (path) => readFile(path).catch(() => undefined),
    }),
  ],
  [
    'those of a world without IO',
    () => {
      const builder = fakeMountBuilder()
      const { files } = fakePorts({ builder }).ports
      return { files, folder: '/scratch', bytesOf: async (path) => builder.disk.get(path) }
    },
  ],
]

async function* chunks(...pieces: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece
    yield Buffer.from(piece)
  }
}

const RUNNING = new AbortController().signal
const LARGE = 'a line of a file\n'.repeat(200_000)
const BROKEN = new Error('the stream broke')

describe.each(places)('%s', (_, make) => {
  let place: Place
  let made = 0
  beforeAll(() => {
    place = make()
  })
  const newPath = () => join(place.folder, `${(made += 1)}`, 'deeper', 'file')

  test.each([
    // chunks, content
    [[], ''],
    [[''], ''],
    [['one', ' ', 'two'], 'one two'],
    [[LARGE, LARGE], LARGE + LARGE],
  ])('a new file is what the chunks are, and its bytes are told', async (pieces, content) => {
    const path = newPath()
    expect(await place.files.write(path, chunks(...pieces))).toBe(content.length)
    expect((await place.bytesOf(path))?.toString() === content).toBe(true)
  })

  test.each([
    ['at once', [BROKEN]],
    ['after some bytes', ['some', BROKEN]],
    ['after many bytes', [LARGE, LARGE, BROKEN]],
  ])('chunks that throw %s leave no file, which can be written then', async (_when, pieces) => {
    const path = newPath()
    await expect(place.files.write(path, chunks(...pieces))).rejects.toBe(BROKEN)
    expect(await place.bytesOf(path)).toBeUndefined()
    expect(await place.files.write(path, chunks('again'))).toBe(5)
  })

  test.each([
    // head, content
    ['', 'first bytes'],
    ['FIRST', 'FIRST bytes'],
    ['other words', 'other words'],
  ])('the first bytes are written over after the last chunk: "%s"', async (start, content) => {
    const path = newPath()
    let ended = false
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield* chunks('first ', 'bytes')
      ended = true
    }
    const head = async () => Buffer.from(ended ? start : 'too early')
    expect(await place.files.write(path, pieces(), head)).toBe(11)
    expect((await place.bytesOf(path))?.toString()).toBe(content)
  })

  test('a head that throws leaves no file', async () => {
    const path = newPath()
    await expect(place.files.write(path, chunks('some'), () => Promise.reject(BROKEN))).rejects.toBe(BROKEN)
    expect(await place.bytesOf(path)).toBeUndefined()
  })

  test('a link to a folder leads to its files, and is not made over something', async () => {
    const [link, target] = [newPath(), newPath()]
    await place.files.linkFolder(link, target)
    await place.files.write(join(target, 'one'), chunks('first'))
    expect(await place.files.read(join(link, 'one'))).toBe('first')
    await expect(place.files.linkFolder(link, target)).rejects.toThrow()
  })

  test('a file that is there is not written, and stays', async () => {
    const path = newPath()
    await place.files.write(path, chunks('first'))
    await expect(place.files.write(path, chunks('second'))).rejects.toThrow()
    expect((await place.bytesOf(path))?.toString()).toBe('first')
  })
})

test('what is in a folder is told by name, and of a link not what it leads to', async () => {
  const files = userFiles(root.path, root.path, RUNNING)
  const folder = join(root.path, 'entries')
  await files.write(join(folder, 'sub', 'deep'), chunks('x'))
  await files.write(join(folder, 'own'), chunks('x'))
  await symlink('sub', join(folder, 'to-sub'))
  await symlink('nowhere', join(folder, 'to-nowhere'))
  const path = '/repo/entries'
  const realPaths = { [`${path}/to-sub`]: `${path}/sub`, [`${path}/to-nowhere`]: undefined }
  const world = fakePorts({ files: { [`${path}/sub/deep`]: 'x', [`${path}/own`]: 'x' }, realPaths }).ports.files
  for (const entries of [await files.entries(folder), await world.entries(path)]) {
    expect(entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'own', kind: 'file' },
      { name: 'sub', kind: 'folder' },
      { name: 'to-nowhere', kind: 'link' },
      { name: 'to-sub', kind: 'link' },
    ])
  }
  expect([await files.entries(join(folder, 'none')), await world.entries(`${path}/none`)]).toEqual([[], []])
})

test('of a link is told where it says that it leads, as it is written', async () => {
  const files = userFiles(root.path, root.path, RUNNING)
  const folder = join(root.path, 'links')
  await files.write(join(folder, 'own'), chunks('x'))
  await symlink('../own', join(folder, 'to-own'))
  const path = '/repo/links'
  const world = fakePorts({ files: { [`${path}/own`]: 'x' }, links: { [`${path}/to-own`]: '../own' } }).ports.files
  for (const told of [
    await Promise.all(['to-own', 'own', 'none', 'own/none'].map((name) => files.linkText(join(folder, name)))),
    await Promise.all(['to-own', 'own', 'none', 'own/none'].map((name) => world.linkText(join(path, name)))),
  ]) {
    expect(told).toEqual(['../own', undefined, undefined, undefined])
  }
})

test('a folder is empty where it is there and has nothing in it', async () => {
  const files = userFiles(root.path, root.path, RUNNING)
  await using folder = await files.temporaryFolder()
  expect(await files.isEmpty(folder.path)).toBe(true)
  expect(await files.isEmpty(join(folder.path, 'nowhere'))).toBe(false)
  await files.write(join(folder.path, '.hidden'), chunks('x'))
  expect(await files.isEmpty(folder.path)).toBe(false)
})

test('a file that is written is for its owner only, and so is a temporary folder, which goes', async () => {
  const files = userFiles(root.path, root.path, RUNNING)
  const path = join(root.path, 'private')
  await files.write(path, chunks('x'))
  const folder = await files.temporaryFolder()
  const modes = await Promise.all([path, folder.path].map(async (each) => (await stat(each)).mode & 0o777))
  expect(modes).toEqual([0o600, 0o700])
  await files.write(join(folder.path, 'in', 'it'), chunks('x'))
  await folder[Symbol.asyncDispose]()
  await expect(access(folder.path)).rejects.toThrow('ENOENT')
})
