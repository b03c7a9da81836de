// No engine: layouts and archives on disk, whose layers are read by threads.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { tarOf, writeFiles } from '../support/files-on-disk.ts'
import { layer, layout, sha256, type Files, type MadeLayer } from '../support/images.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { tarEntry } from '../support/tar.ts'

const folder = ownFolder()
const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js')

/** Random bytes, so that each layer is larger than what is read without a thread. */
const content = (): Buffer => randomBytes(3_000_000)
const LAYERS = [
  layer('ADD rootfs.tar /', [{ path: 'etc/' }, { path: 'etc/base', content: content() }]),
  layer('COPY small /', [{ path: 'small', content: 'small' }]),
  layer('COPY web /web', [{ path: 'web', content: content() }], 'zstd'),
  layer('COPY data /data', [{ path: 'data', content: content() }], 'none'),
  layer('COPY other /etc/base', [{ path: 'etc/base', content: content() }]),
] as const

/** The layer with a blob that cannot be unpacked. */
const broken = (made: MadeLayer): MadeLayer => ({ ...made, blob: gzipSync(made.tar).fill(1, 1_000_000) })

/** Inspects with an empty cache folder; all but when it was. */
async function inspected(image: string, threads: string) {
  const XDG_CACHE_HOME = join(folder, `cache-${randomBytes(6).toString('hex')}`)
  mkdirSync(XDG_CACHE_HOME)
  const env = { PATH: process.env['PATH'], XDG_CACHE_HOME, WEIGHBRIDGE_THREADS: threads }
  const { code, stdout, stderr } = await weighbridge(['inspect', image, '--json'], { cwd: folder, env })
  if (stdout === '') return { code, stderr, record: undefined }
  const { createdAt: _, ...record } = JSON.parse(stdout)
  return { code, stderr, record }
}

describe('with one, two and eight threads', () => {
  test.each<[string, (files: Files) => Promise<string>]>([
    [
      'a layout weighs the same',
      async (files) => {
        await writeFiles(join(folder, 'layout'), files)
        return join(folder, 'layout')
      },
    ],
    [
      'an archive weighs the same',
      async (files) => {
        writeFileSync(join(folder, 'image.tar'), tarOf(files))
        return join(folder, 'image.tar')
      },
    ],
  ])('%s', async (_, write) => {
    const image = await write(layout(LAYERS).files)
    const [one, two, eight] = await Promise.all(['1', '2', '8'].map((threads) => inspected(image, threads)))
    expect(one).toMatchObject({
      code: 0,
      stderr: '',
      record: { images: [{ metrics: { unpacked: 12_000_005, rootfs: 9_000_005, wasted: 3_000_000, layers: 5 } }] },
    })
    expect(two).toEqual(one)
    expect(eight).toEqual(one)
  })

  test('of two broken layers, the lower one is the error', async () => {
    const [base, small, web, data, other] = LAYERS
    const { files } = layout([base, small, web, broken(data), broken(other)])
    await writeFiles(join(folder, 'broken'), files)
    const [one, two, eight] = await Promise.all(['1', '2', '8'].map((each) => inspected(join(folder, 'broken'), each)))
    expect(one).toMatchObject({ code: 4, stderr: expect.stringMatching(/blobs\/sha256\/\w+ is malformed at byte/) })
    expect(two).toEqual(one)
    expect(eight).toEqual(one)
  })
})

test('a number of threads that is none', async () => {
  expect(await inspected('x', 'many')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('WEIGHBRIDGE_THREADS is "many". Set it to a number from 1 to 999, or unset it.'),
  })
})

describe('a run that is stopped while threads read', () => {
  const huge = join(folder, 'huge')
  const scratch = join(folder, 'scratch')
  /** Each layer is one file of 4 GB of zeros, which takes some seconds to read. */
  beforeAll(async () => {
    mkdirSync(scratch)
    const size = Buffer.from(`${(64 * 64_000_000).toString(8).padStart(11, '0')}\0`)
    const zeros = gzipSync(Buffer.alloc(64_000_000))
    const made = ['a', 'b'].map((path): MadeLayer => {
      const head = gzipSync(tarEntry({ path, sizeField: size }))
      const blob = Buffer.concat([head, ...Array.from({ length: 64 }, () => zeros)])
      return { instruction: `COPY ${path} /`, tar: Buffer.alloc(0), diffId: sha256(head), blob }
    })
    await writeFiles(huge, layout(made).files)
  })

  test('leaves no process and no folder', async () => {
    const env = { ...process.env, TMPDIR: scratch, XDG_CACHE_HOME: join(folder, 'none'), WEIGHBRIDGE_THREADS: '2' }
    const child = spawn(process.execPath, [CLI, 'inspect', huge], { cwd: folder, env, stdio: 'ignore' })
    const ended = new Promise<number | null>((tell) => child.on('exit', tell))
    while (child.exitCode === null && blobsOpenIn(child.pid!).size < 2) await sleep(5)
    expect(child.exitCode).toBeNull()
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(readdirSync(scratch)).toEqual([])
  })
})

function blobsOpenIn(pid: number): ReadonlySet<string> {
  const open = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`)
    } catch {
      return [] // closed since
    }
  })
  return new Set(open.filter((path) => path.includes('/blobs/sha256/')))
}
