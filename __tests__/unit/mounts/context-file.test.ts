import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { decompress } from '../../../src/archive/compression.ts'
import { compressZstd } from '../../../src/mounts/zstd.ts'
import type { ArchiveForm } from '../../../src/mounts/archive-form.ts'
import { ARCHIVE, contextFile } from '../../../src/mounts/context-file.ts'
import { unpackMount } from '../../../src/mounts/unpack.ts'
import {
  all,
  blobOf,
  contextFileOf,
  EXPECTED,
  forged,
  inChunks,
  mountTarIn,
  pathsIn,
} from '../../support/mount-blobs.ts'
import { tar, tarEntry, type TarSpec } from '../../support/tar.ts'
import { skippable } from '../../support/zstd.ts'

const ROOM = 1024
const FORMS: readonly ArchiveForm[] = ['tar', 'tar.zst']
const END = Buffer.alloc(1024)
const at = (mtime: number, path: string, content = ''): TarSpec => ({ path, content, pax: { mtime: String(mtime) } })
const LARGE = randomBytes(600_001)
const frame = (bytes: Uint8Array) => all(compressZstd(inChunks(bytes)))

/** Mounts and their folders, deepest last. */
const MOUNTS: readonly (readonly [name: string, entries: readonly TarSpec[], folders: readonly TarSpec[]])[] = [
  ['an empty one without its own folder', [], []],
  ['an empty one', [at(1000, './')], [at(1000, './')]],
  [
    'files and folders',
    [at(1000, './'), at(2000, './a/'), at(2500, './a/x', 'x'), at(3000, './a/b/'), at(1, './a/b/y', 'y'.repeat(1024))],
    [at(1000, './'), at(2000, './a/'), at(3000, './a/b/')],
  ],
  [
    'more than a chunk, which cannot be compressed',
    [at(1000, './'), { path: './a', content: LARGE }, { path: './b', content: LARGE }],
    [at(1000, './')],
  ],
  [
    'more than a chunk, which nearly vanishes',
    [at(1000, './'), { path: './a', content: Buffer.alloc(1_500_000) }],
    [at(1000, './')],
  ],
  [
    'many folders',
    Array.from({ length: 600 }, (_, number) => at(number, `./${number}/`)),
    Array.from({ length: 600 }, (_, number) => at(number, `./${number}/`)),
  ],
]

/** Whether this machine has a program. */
function has(program: string): boolean {
  try {
    execFileSync(program, ['--help'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Decoders, which must agree on the content of the frames. */
const DECODERS: readonly (readonly [string, (file: Buffer) => Promise<Buffer>])[] = [
  ['the library', (file) => all(decompress(inChunks(file), 'zstd'))],
  ...(has('zstd') ? [['zstd', async (file: Buffer) => zstdOf(file)] as const] : []),
]

const zstdOf = (input: Buffer): Buffer => execFileSync('zstd', ['-dc'], { input, maxBuffer: 1e8 })

const TARS = [['tar'], ['busybox', 'tar']].filter(([program]) => has(program!))

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-context-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.each(MOUNTS)('the file of %s', (_, entries, folders) => {
  const inner = Buffer.concat([...entries.map(tarEntry), ...folders.map(tarEntry).toReversed(), END])

  const file = async (form: ArchiveForm) => contextFileOf((await blobOf(tar(...entries))).blob, form)

  test.each(FORMS)('as %s is the mount, with its folders once more at its end', async (form) => {
    expect((await mountTarIn(await file(form), form)).equals(inner)).toBe(true)
  })

  test.each(DECODERS)('is decompressed by %s and unpacked by GNU tar to the same', async (_name, decode) => {
    const archive = await decode(await file('tar.zst'))
    inFolder((folder) => {
      execFileSync('tar', ['-xf', '-', '-C', folder], { input: archive })
      expect(readFileSync(join(folder, ARCHIVE)).equals(inner)).toBe(true)
    })
  })

  test('compressed begins with a header of exactly the bytes that were kept free', async () => {
    const { blob } = await blobOf(tar(...entries))
    const { chunks, head } = contextFile(unpackMount(inChunks(blob), EXPECTED, 'tar.zst'), 'tar.zst')
    const body = await all(chunks)
    expect(body.subarray(0, ROOM).equals(Buffer.alloc(ROOM))).toBe(true)
    const start = await head()
    expect(start.length).toBe(ROOM)
    expect((await all(decompress(inChunks(start), 'zstd'))).length).toBe(512)
  })
})

test.each(TARS.map((command) => [command.join(' '), command] as const))(
  '%s gives folders their times back',
  async (_, [program, ...applet]) => {
    const [, entries] = MOUNTS[2]!
    const { blob } = await blobOf(tar(...entries, at(9, './a/late', 'late')))
    const inner = await contextFileOf(blob, 'tar')
    expect(pathsIn(inner)).toHaveLength(9)
    inFolder((folder) => {
      writeFileSync(join(folder, 'mount.tar'), inner)
      mkdirSync(join(folder, 'mount'))
      execFileSync(program!, [...applet, '-xf', join(folder, 'mount.tar'), '-C', join(folder, 'mount')])
      const times = ['', 'a', 'a/b'].map((path) => statSync(join(folder, 'mount', path)).mtimeMs / 1000)
      expect(times).toEqual([1000, 2000, 3000])
      expect(readFileSync(join(folder, 'mount/a/late'), 'utf8')).toBe('late')
    })
  },
)

describe('the builder unpacks what was checked, and nothing else', () => {
  const open = tarEntry({ path: './a', content: 'hello' })
  const evil = tarEntry({ path: '../evil', content: 'x' })

  test.each<[string, () => Promise<Buffer>]>([
    ['an entry in a frame of its own', () => frame(evil)],
    ['many bytes in a frame of its own', () => frame(Buffer.concat([evil, LARGE]))],
    ['an end, and an entry behind it', () => frame(Buffer.concat([END, evil]))],
    ['an empty frame', () => frame(Buffer.alloc(0))],
    ['a skippable frame', async () => skippable(evil)],
    ['the beginning of a frame', async () => (await frame(evil)).subarray(0, 9)],
    ['bytes that are no frame', async () => Buffer.from('bytes')],
  ])('behind the payload: %s', async (_, more) => {
    const payload = Buffer.concat([await frame(open), await more()])
    const blob = await forged(tar({ path: './a', content: 'hello' }), payload)
    for (const form of FORMS) {
      const passed = await contextFileOf(blob, form).then(
        (file) => mountTarIn(file, form),
        (error: Error) => error.name,
      )
      expect([Buffer.concat([open, END]).toString(), 'MountFlaw']).toContain(passed.toString())
    }
  })
})

test.each(FORMS)('as %s: there is no end of a mount that was not read to its end', async (form) => {
  const { blob } = await blobOf(tar({ path: './a', content: LARGE }))
  const { chunks, head } = contextFile(unpackMount(inChunks(blob.subarray(0, -1)), EXPECTED, form), form)
  await expect(all(chunks)).rejects.toThrow('it does not end like a saved cache mount')
  if (form === 'tar.zst') await expect(head()).rejects.toThrow('was not unpacked to its end')
})
