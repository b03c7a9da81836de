import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { layerThreads } from '../../src/adapters/threads/layer-threads.ts'
import type { Compression } from '../../src/archive/compression.ts'
import { mayBeElf } from '../../src/gobinary/elf.ts'
import { readGoBinary } from '../../src/gobinary/read-go-binary.ts'
import { readLayer } from '../../src/image/read-layer.ts'
import { goElf } from '../support/elf-go.ts'
import { ownPaths } from '../support/own-folder.ts'
import { plain } from '../support/stored-layers.ts'
import { tar } from '../support/tar.ts'
import { zstd } from '../support/zstd.ts'

const PROGRAM = resolve(import.meta.dirname, '../../dist/layer-thread/index.js')
const { file, newPath } = ownPaths()
const NEVER = new AbortController().signal

/** Threads of a test, two unless said otherwise, for blobs of any size. */
const made: AsyncDisposable[] = []
function threads({ most = 2, cancelled = NEVER, smallest = 0 } = {}) {
  const all = layerThreads({ program: PROGRAM, most, smallest, cancelled })
  made.push(all)
  return all
}
afterEach(async () => {
  for (const each of made.splice(0)) await each[Symbol.asyncDispose]()
})

const FILES = tar(
  { path: 'd/', type: '5' },
  { path: 'd/a', content: 'text'.repeat(1000) },
  { path: 'd/random', content: randomBytes(300_000) },
  { path: 'l', type: '2', link: 'd/a' },
  { path: 'program', content: goElf() },
)

interface Blob {
  readonly bytes: Buffer
  readonly compression: Compression
  readonly gzip?: boolean
}

const readingOf = ({ compression, gzip = false }: Blob) => ({
  blob: { name: 'an image', blob: 'blobs/x' },
  compression,
  gzip,
  mostParts: 100,
})

const listening = { signal: NEVER, told: undefined }
const readBy = async (all: ReturnType<typeof threads>, blob: Blob) =>
  all.read({ path: await file(blob.bytes), start: 0, size: blob.bytes.length }, readingOf(blob), listening)

const PROGRAMS = { mayBeProgram: mayBeElf, readProgram: readGoBinary }
const readHere = ({ bytes, ...how }: Blob) =>
  readLayer(
    (async function* () {
      yield bytes
    })(),
    readingOf({ bytes, ...how }),
    PROGRAMS,
  )

describe('a thread reads what this one reads', () => {
  test.each<[string, Blob]>([
    ['a tar', { bytes: FILES, compression: 'none' }],
    ['a tar whose gzip-6 size is wanted', { bytes: FILES, compression: 'none', gzip: true }],
    ['gzip', { bytes: gzipSync(FILES), compression: 'gzip' }],
    [
      'two members of gzip',
      {
        bytes: Buffer.concat([FILES.subarray(0, 999), FILES.subarray(999)].map((each) => gzipSync(each))),
        compression: 'gzip',
      },
    ],
    ['zstd', { bytes: zstd(FILES), compression: 'zstd' }],
    ['no entries', { bytes: Buffer.alloc(1024), compression: 'none' }],
  ])('%s', async (_, blob) => {
    expect(plain(await readBy(threads(), blob))).toEqual(plain(await readHere(blob)))
  })

  test('its Go programs', async () => {
    const layer = await readBy(threads(), { bytes: FILES, compression: 'none' })
    expect(layer?.programs).toMatchObject([{ position: 4, analysis: { kind: 'go' } }])
  })

  test('a part of a file', async () => {
    const path = await file(Buffer.concat([Buffer.from('before'), gzipSync(FILES), Buffer.from('behind')]))
    const blob: Blob = { bytes: gzipSync(FILES), compression: 'gzip' }
    const layer = threads().read({ path, start: 6, size: blob.bytes.length }, readingOf(blob), listening)
    expect(plain(await layer)).toEqual(plain(await readHere(blob)))
  })
})

describe('what fails there fails as here', () => {
  test.each<[string, Blob]>([
    ['a broken stream', { bytes: gzipSync(FILES).fill(7, 2000, 3000), compression: 'gzip' }],
    ['a stream that is cut', { bytes: gzipSync(FILES).subarray(0, 5000), compression: 'gzip' }],
    ['a tar that is cut', { bytes: FILES.subarray(0, 5000), compression: 'none' }],
    ['no tar', { bytes: Buffer.alloc(2048, 'x'), compression: 'none' }],
    ['frames with something behind', { bytes: Buffer.concat([zstd(FILES), Buffer.from('more')]), compression: 'zstd' }],
  ])('%s', async (_, blob) => {
    const here = await readHere(blob).catch((error: unknown) => error)
    expect(here).toMatchObject({ code: expect.stringMatching(/^image\./) })
    const all = threads()
    expect(await Promise.resolve(readBy(all, blob)).catch((error: unknown) => error)).toEqual(here)
    // The next layer is read by another thread.
    const next: Blob = { bytes: FILES, compression: 'none' }
    expect(plain(await readBy(all, next))).toEqual(plain(await readHere(next)))
  })

  test('a file that is gone', async () => {
    const part = { path: newPath(), start: 0, size: 10 }
    const layer = threads().read(part, readingOf({ bytes: FILES, compression: 'none' }), listening)
    await expect(layer).rejects.toThrow('an image: blobs/x is missing (it went away while the image was read).')
  })

  test('a program that cannot be started', async () => {
    const all = layerThreads({ program: newPath(), most: 2, smallest: 0, cancelled: NEVER })
    made.push(all)
    await expect(readBy(all, { bytes: FILES, compression: 'none' })).rejects.toThrow(/Cannot find module/)
  })
})

describe('a thread that waits for bytes is ended, and so is who waits for a thread', () => {
  test.each(['the run is cancelled', 'the reader stops'])('%s', async (who) => {
    const path = newPath()
    execFileSync('mkfifo', [path]) // has neither bytes nor an end
    const stop = new AbortController()
    const [cancelled, signal] = who === 'the run is cancelled' ? [stop.signal, NEVER] : [NEVER, stop.signal]
    const all = threads({ cancelled })
    const reading = readingOf({ bytes: FILES, compression: 'none' })
    const jobs = [1, 2, 3].map(() => all.read({ path, start: 0, size: 10 }, reading, { signal, told: undefined }))
    const reason = new Error('enough')
    stop.abort(reason)
    expect(await Promise.allSettled(jobs.map((each) => Promise.resolve(each)))).toEqual(
      jobs.map(() => ({ status: 'rejected', reason })),
    )
  })
})

test.each([
  ['a small blob', {}, 1000],
  ['one processor', { most: 1, smallest: 0 }, 10_000_000],
])('%s is read by this thread', (_, how, size) => {
  const all = layerThreads({ program: PROGRAM, most: 2, cancelled: NEVER, ...how })
  expect(
    all.read({ path: '/x', start: 0, size }, readingOf({ bytes: FILES, compression: 'none' }), listening),
  ).toBeUndefined()
})
