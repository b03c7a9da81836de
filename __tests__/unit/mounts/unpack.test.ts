import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { ArchiveForm } from '../../../src/mounts/archive-form.ts'
import type { MountFlaw } from '../../../src/mounts/flaw.ts'
import type { Manifest } from '../../../src/mounts/blob-manifest.ts'
import { MAGIC } from '../../../src/mounts/trailer.ts'
import { type Expected, unpackMount } from '../../../src/mounts/unpack.ts'
import { compressZstd } from '../../../src/mounts/zstd.ts'
import { all, blobOf, EXPECTED, forged, inChunks, unpacked } from '../../support/mount-blobs.ts'
import { tar, tarEntry } from '../../support/tar.ts'

const FORMS: readonly ArchiveForm[] = ['tar', 'tar.zst']
const ENTRIES = [{ path: './' }, { path: './a', content: 'hello' }]
const TAR = tar(...ENTRIES)
/** As in a payload: without the end marker. */
const OPEN = Buffer.concat(ENTRIES.map(tarEntry))
const zstd = (bytes: Uint8Array) => all(compressZstd(inChunks(bytes)))
const EVIL = tarEntry({ path: '../evil', content: 'x' })

test('a blob gives its tar, what it says of itself, and the headers of its folders', async () => {
  const { blob, manifest } = await blobOf(TAR)
  for (const form of FORMS) {
    const folders = [new Uint8Array(tarEntry(ENTRIES[0]!))]
    expect(await unpacked(blob, {}, { form })).toEqual({ tar: TAR, manifest, folders })
  }
})

test('nothing is known of a blob before its end', async () => {
  const { blob } = await blobOf(TAR)
  const unpacking = unpackMount(inChunks(blob), EXPECTED, 'tar')
  expect(() => unpacking.checked()).toThrow('the mount was not unpacked to its end')
  for await (const chunk of unpacking.chunks) if (chunk.length > 0) break
  expect(() => unpacking.checked()).toThrow('the mount was not unpacked to its end')
})

const LARGE = randomBytes(4_000_000)
const twoLargeFiles = blobOf(tar({ path: './a', content: LARGE }, { path: './b', content: LARGE }))

test.each(FORMS)('as %s: passed on while its blob is read, never held as a whole', async (form) => {
  const { blob } = await twoLargeFiles
  let read = 0
  let given = 0
  let most = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of inChunks(blob)) {
      read += chunk.length
      yield chunk
    }
  }
  for await (const chunk of unpackMount(counted(), EXPECTED, form).chunks) {
    given += chunk.length
    most = Math.max(most, read - given)
  }
  expect(given).toBeGreaterThan(2 * LARGE.length)
  expect(most).toBeLessThan(3_000_000)
})

test.each([1, 100, 70_000])('also in chunks of %d bytes, and where it is empty', async (length) => {
  for (const archive of [TAR, tar()]) {
    const { blob } = await blobOf(archive)
    expect((await unpacked(blob, {}, { chunk: length })).tar).toEqual(archive)
  }
})

describe('a manifest that lies', () => {
  test.each<[string, Partial<Manifest>]>([
    ['payloadBytes', { payloadBytes: 1 }],
    ['payloadSha256', { payloadSha256: '0'.repeat(64) }],
    ['tarBytes', { tarBytes: 1024 }],
    ['files', { files: 2 }],
    ['fileBytes', { fileBytes: 4 }],
    ['entriesSha256', { entriesSha256: '0'.repeat(64) }],
  ])('about its %s', async (name, lies) => {
    await expect(unpacked(await forged(TAR, await zstd(OPEN), lies))).rejects.toThrow(
      `its ${name} is not what its manifest says`,
    )
  })

  test('is told from one that is true', async () => {
    expect((await unpacked(await forged(TAR, await zstd(OPEN)))).tar).toEqual(TAR)
  })
})

describe('a blob of something else', () => {
  const mount = EXPECTED.mount
  test.each<[string, Partial<Expected>, string]>([
    ['kind', { kind: 'go-mod' }, 'it was saved from a mount of kind other'],
    ['id', { mount: { ...mount, id: '/x' } }, 'it was saved from another mount: its id differs'],
    ['uid', { mount: { ...mount, uid: '0' } }, 'it was saved from another mount: its uid differs'],
    ['gid', { mount: { ...mount, gid: '0' } }, 'its gid differs'],
    ['mode', { mount: { ...mount, mode: '0755' } }, 'its mode differs'],
    ['namespace', { mount: { ...mount, namespace: 'x' } }, 'its namespace differs'],
    ['key', { key: 'key-2' }, 'it was saved under another key'],
  ])('%s', async (_, expected, reason) => {
    const { blob } = await blobOf(TAR)
    await expect(unpacked(blob, expected)).rejects.toThrow(reason)
  })
})

describe('a payload that is', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['no zstd', async () => Buffer.from('not a frame of zstd at all'), 'its zstd stream is broken'],
    ['a plain tar', async () => TAR, 'its zstd stream is broken'],
    ['half a frame', async () => (await zstd(OPEN)).subarray(0, -5), 'its zstd stream is broken'],
    ['no archive', () => zstd(Buffer.alloc(2048, 7)), 'its archive is broken at byte 0'],
    ['an archive that is cut', () => zstd(OPEN.subarray(0, -200)), 'its archive stops at byte'],
    ['cut in a header', () => zstd(OPEN.subarray(0, 700)), 'its archive'],
    ['an archive with an end', () => zstd(TAR), 'something follows the end of its archive'],
    ['half of an end', () => zstd(TAR.subarray(0, -512)), 'something follows the end of its archive'],
    ['followed by more', () => zstd(Buffer.concat([OPEN, Buffer.of(1)])), 'its archive'],
    [
      'followed by more behind an end',
      () => zstd(Buffer.concat([TAR, EVIL])),
      'something follows the end of its archive',
    ],
    ['followed by more in a frame of its own', async () => Buffer.concat([await zstd(OPEN), await zstd(EVIL)]), ''],
    ['followed by bytes', async () => Buffer.concat([await zstd(OPEN), Buffer.from('garbage')]), 'its zstd stream'],
    ['a way out', () => zstd(EVIL), '"../evil" has a path outside of the mount'],
    ['a device', () => zstd(tarEntry({ path: './sda', type: '4' })), '"./sda" is a device'],
  ])('%s', async (_, payload, reason) => {
    const blob = await forged(TAR, await payload())
    for (const form of FORMS) {
      const flaw = { name: 'MountFlaw', message: expect.stringContaining(reason) }
      await expect(unpacked(blob, {}, { form })).rejects.toMatchObject(flaw)
    }
  })

  test('nothing', async () => {
    await expect(unpacked(await forged(TAR, Buffer.alloc(0)))).rejects.toMatchObject({ name: 'MountFlaw' })
  })

  test.each(FORMS)('a bomb, as %s', async (form) => {
    const bomb = await forged(TAR, await zstd(tarEntry({ path: './a', content: Buffer.alloc(3_000_000) })))
    await expect(all(unpackMount(inChunks(bomb), EXPECTED, form, 1_000_000).chunks)).rejects.toThrow(
      'it unpacks to over 1000000 bytes',
    )
  })
})

describe('not a saved cache mount', () => {
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'it does not end like'],
    ['a magic', MAGIC, 'it does not end like'],
    ['another file', Buffer.from('<!doctype html>'), 'it does not begin like'],
    ['a short one', Buffer.from('WB'), 'it does not end like'],
  ])('%s', async (_, blob, reason) => {
    await expect(unpacked(blob)).rejects.toThrow(reason)
  })
})

test.each(FORMS)('as %s: an error of the source comes through as it is', async (form) => {
  const { blob } = await blobOf(tar({ path: './a', content: Buffer.alloc(500_000, 'abc') }))
  const error = new Error('connection reset')
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield blob.subarray(0, -10)
    throw error
  }
  await expect(all(unpackMount(broken(), EXPECTED, form).chunks)).rejects.toBe(error)
})

test('a flaw is told from other errors by its name', async () => {
  const failed: MountFlaw = await unpacked(MAGIC).catch((error) => error)
  expect([failed.name, failed instanceof Error]).toEqual(['MountFlaw', true])
})
