import { describe, expect, test } from '@jest/globals'
import { packMount, type PackOptions } from '../../../src/mounts/pack.ts'
import { all, blobOf, inChunks, packed, PACKING, pathsIn, unpacked } from '../../support/mount-blobs.ts'
import { tar, tarEntry, type TarSpec } from '../../support/tar.ts'

const at = (mtime: number, path: string, content = ''): TarSpec => ({ path, content, pax: { mtime: String(mtime) } })

const hashOf = async (options: Partial<PackOptions>, ...specs: readonly TarSpec[]) =>
  (await blobOf(tar(...specs), options)).manifest.entriesSha256

async function* broken(): AsyncGenerator<Uint8Array> {
  yield tarEntry({ path: './a' })
  throw new Error('the pipe broke')
}

describe('a blob', () => {
  test('says of itself what it holds', async () => {
    const { manifest, blob } = await blobOf(tar({ path: './' }, { path: './a', content: 'hello' }, { path: './b' }))
    expect(manifest).toMatchObject({ format: 1, kind: 'other', key: 'key-1', files: 2, fileBytes: 5, tarBytes: 2048 })
    expect(manifest.payloadBytes).toBeLessThan(blob.length)
    expect(blob.subarray(0, 8).toString()).toBe('WBMOUNT1')
    expect(blob.subarray(-8).toString()).toBe('WBMOUNT1')
  })

  test.each([1, 7, 512, 513, 100_000])('is the same from chunks of %d bytes', async (length) => {
    const pax = { mtime: '7.5', path: `./${'long/'.repeat(30)}` }
    const folders = pax.path
      .split('/')
      .slice(1, -1)
      .map((_, depth, parts) => `./${parts.slice(0, depth + 1).join('/')}/`)
    const specs = [...folders.slice(0, -1).map((path) => ({ path: 'x/', pax: { path } })), { path: 'x/', pax }]
    const archive = tar(...specs, { path: './a', content: 'x'.repeat(3000), pax: { mtime: '5' } }, { path: './b' })
    const { blob } = await packed(archive, {}, length)
    expect((await unpacked(blob, {}, { chunk: length })).tar.equals(archive)).toBe(true)
  })

  test('of an empty mount is one too', async () => {
    const { blob, manifest } = await blobOf(tar())
    expect([(await unpacked(blob)).tar, manifest.files]).toEqual([tar(), 0])
  })

  test('leaves out what GNU tar fills its last record with', async () => {
    const { blob } = await blobOf(Buffer.concat([tar({ path: './a' }), Buffer.alloc(7168)]))
    expect((await unpacked(blob)).tar).toEqual(tar({ path: './a' }))
  })
})

describe('nothing changed', () => {
  const a = at(5, './a', 'x')

  test.each<[string, Partial<PackOptions>, readonly TarSpec[], boolean]>([
    ['the same', {}, [a, at(6, './b')], false],
    ['another order', {}, [at(6, './b'), a], false],
    ['another file', {}, [a, at(6, './c')], true],
    ['another size', {}, [a, at(6, './b', 'x')], true],
    ['another time', {}, [a, at(7, './b')], true],
    ['another owner', {}, [a, { path: './b', pax: { mtime: '6', uid: '7' } }], true],
    ['another group', {}, [a, { path: './b', pax: { mtime: '6', gid: '7' } }], true],
    ['a folder instead', {}, [a, at(6, './b/')], true],
    ['another time in a Go cache', { kind: 'go-build' }, [a, at(7, './b')], false],
    ['another folder in a Go cache', { kind: 'go-build' }, [a, at(6, './b'), at(7, './c/')], false],
    ['another size in a Go cache', { kind: 'go-build' }, [a, at(6, './b', 'x')], true],
    ["another time beside Go's caches", { kind: 'go-caches' }, [a, at(7, './b')], true],
  ])('%s: %j', async (_, options, specs, changed) => {
    const entriesSha256 = await hashOf(options, a, at(6, './b'))
    const restored = { at: 0, goSum: null, entriesSha256 }
    expect((await packed(tar(...specs), { ...options, restored })).result).toMatchObject({ kind: 'packed', changed })
  })
})

test('Go renews the times of its caches, also in a folder above them: that is no change', async () => {
  const [before, after] = [5, 6].map((time) => [at(time, './go-build/'), at(time, './go-build/trim.txt', 'x')])
  const hashes = [before!, after!].map((specs) => hashOf({ kind: 'go-caches' }, ...specs))
  const [first, second] = await Promise.all(hashes)
  expect(second).toBe(first)
})

test.each([
  ['./mod/', 'state'],
  ['./mod/', 'trim.txt'],
  ['./go-build/', 'index'],
])('beside other things, a folder %s may be of another program: its %s was changed', async (folder, name) => {
  const [before, after] = [5, 6].map((time) => [at(5, folder), at(time, `${folder}${name}`, 'x')])
  const restored = { at: 0, goSum: null, entriesSha256: await hashOf({ kind: 'go-caches' }, ...before!) }
  expect((await packed(tar(...after!), { kind: 'go-caches', restored })).result).toMatchObject({ changed: true })
})

describe('nothing changed but what busybox does not bring back', () => {
  const folder = { path: './a/', pax: { mtime: '5', uid: '1', gid: '1' } }
  const link = { path: './a/l', type: '2', link: 'x', pax: { mtime: '5', uid: '1', gid: '1' } }

  test.each<[string, TarSpec, TarSpec, boolean]>([
    ['the time of a folder', { ...folder, pax: { ...folder.pax, mtime: '6' } }, link, false],
    ['the owner of a folder', { ...folder, pax: { ...folder.pax, uid: '2' } }, link, true],
    ['the group of a folder', { ...folder, pax: { ...folder.pax, gid: '2' } }, link, true],
    ['the time of a symlink', folder, { ...link, pax: { ...link.pax, mtime: '6' } }, false],
    ['the owner of a symlink', folder, { ...link, pax: { ...link.pax, uid: '2' } }, false],
    ['the group of a symlink', folder, { ...link, pax: { ...link.pax, gid: '2' } }, false],
    ['the target of a symlink', folder, { ...link, link: 'y' }, true],
    ['the name of a symlink', folder, { ...link, path: './a/m' }, true],
  ])('%s', async (_, folderNow, linkNow, changed) => {
    const restored = { at: 0, goSum: null, entriesSha256: await hashOf({}, folder, link) }
    expect((await packed(tar(folderNow, linkNow), { restored })).result).toMatchObject({ changed })
  })
})

describe('over the limit', () => {
  const specs = [
    at(1, './README', '12345'),
    at(1, './ab/'),
    at(30, './ab/c-d', '1234567890'),
    at(10, './ab/a-d', '1234567890'),
    at(20, './ab/b-a', '1234567890'),
    at(20, './ab/b-d', '1234567890'),
  ]
  test.each<[number, object]>([
    [45, { kind: 'packed' }],
    [44, { kind: 'over', cutoff: 20, fileBytes: 45 }],
    [35, { kind: 'over', cutoff: 20 }],
    [34, { kind: 'over', cutoff: 30 }],
    [15, { kind: 'over', cutoff: 30 }],
    [14, { kind: 'refused', reason: 'its files take 45 bytes, over the limit of 14' }],
  ])('of %d bytes the oldest leave first', async (limit, expected) => {
    const { result } = await packed(tar(...specs), { kind: 'go-build', limit })
    expect(result).toMatchObject(expected)
    if (result.kind !== 'over') return
    const again = await packed(tar(...specs), { kind: 'go-build', limit, cutoff: result.cutoff })
    expect(again.result).toMatchObject({ kind: 'packed', changed: true })
  })

  test('another mount is not saved', async () => {
    const { result } = await packed(tar(...specs), { limit: 44 })
    expect(result).toEqual({ kind: 'refused', reason: 'its files take 45 bytes, over the limit of 44' })
  })
})

describe('not saved', () => {
  test.each<[string, Buffer, string]>([
    ['a device', tar({ path: './null', type: '3' }), '"./null" is a device'],
    [
      'a symlink to outside',
      tar({ path: './l', type: '2', link: '/etc' }),
      '"./l" is a symlink that points outside of the mount',
    ],
    ['an archive without an end', tarEntry({ path: './a' }), 'its archive stops at byte 512, before its end'],
    ['an archive that is cut', tar({ path: './a', content: 'x' }).subarray(0, 600), 'its archive stops at byte 600'],
    ['no archive', Buffer.alloc(512, 1), 'its archive is broken at byte 0'],
    ['nothing', Buffer.alloc(0), 'its archive stops at byte 0'],
  ])('%s', async (_, archive, reason) => {
    const { result } = await packed(archive)
    expect(result).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) })
  })

  test('a Go cache with a sparse file, though nothing used it: where it ends is not known', async () => {
    const pax = { mtime: '1', 'GNU.sparse.map': '0,0', 'GNU.sparse.numblocks': '1', 'GNU.sparse.size': '4096' }
    const archive = tar(at(9, './ab/'), { path: './ab/old-a', pax }, at(9, './ab/new-a', 'x'))
    const { result } = await packed(archive, { kind: 'go-build', cutoff: 5 })
    expect(result).toEqual({ kind: 'refused', reason: expect.stringContaining('"./ab/old-a" is a sparse file') })
  })

  test('a Go cache with a hardlink to what nothing used', async () => {
    const archive = tar(at(1, './ab/'), at(1, './ab/old-a'), { ...at(9, './ab/new-a'), type: '1', link: './ab/old-a' })
    const { result } = await packed(archive, { kind: 'go-build', cutoff: 5 })
    expect(result).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('"./ab/new-a" is a hardlink, but not'),
    })
  })

  test('headers without an end', async () => {
    const header = tarEntry({ path: 'x', type: 'x', pax: {}, content: Buffer.alloc(1_000_000, '10 a=aaaa\n') })
    const { result } = await packed(Buffer.concat([header, header, header, header, header, tar()]))
    expect(result).toEqual({ kind: 'refused', reason: 'the headers of one of its entries take over 65536 bytes' })
  })

  test('what is wrong in an entry that is dropped does not matter', async () => {
    const archive = tar(at(1, './ab/'), { ...at(1, './ab/x'), type: '3' }, at(9, './ab/y'))
    const { blob } = await blobOf(archive, { kind: 'go-build', cutoff: 5 })
    expect(pathsIn((await unpacked(blob, { kind: 'go-build' })).tar)).toEqual(['./ab/', './ab/y'])
  })
})

test('the archive is read to its end, because others come after it', async () => {
  let read = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of inChunks(tar({ path: '/evil' }, { path: './a', content: 'x'.repeat(5000) }), 512)) {
      read += chunk.length
      yield chunk
    }
  }
  const { chunks: blob, result } = packMount(chunks(), PACKING)
  await all(blob)
  expect([read, result().kind]).toEqual([7168, 'refused'])
})

test('an error of the source comes through', async () => {
  await expect(all(packMount(broken(), PACKING).chunks)).rejects.toThrow('the pipe broke')
})
