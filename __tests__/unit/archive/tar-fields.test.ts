import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { tarReader } from '../../../src/archive/tar.ts'
import { edited } from '../../support/ambiguous-entries.ts'
import { contentOf } from '../../support/entries.ts'
import { layerIn } from '../../support/layers-read.ts'
import { entriesIn } from '../../support/mount-blobs.ts'
import { paxBody, tar, tarEntry, type TarSpec } from '../../support/tar.ts'

const entriesOf = async (...specs: readonly TarSpec[]) => [...(await layerIn(tar(...specs))).entries]

const timesIn = (archive: Buffer) =>
  [...tarReader().push(archive)].flatMap((token) => (token.kind === 'entry' ? [token.entry.mtime] : []))

/** A file whose name begins with these bytes. */
const raw = (...bytes: number[]): TarSpec => ({ path: 'a', name: Buffer.from(bytes) })

/** A PAX header with a name of two bytes, the second of them as given. */
function paxName(byte: number): Buffer {
  const body = paxBody({ path: 'a?' })
  body[body.indexOf('?')] = byte
  return tarEntry({ path: 'x', type: 'x', content: body })
}

describe('names', () => {
  test('that are not UTF-8 stay apart', async () => {
    const paths = (await entriesOf(raw(0x61, 0xfe), raw(0x61, 0xff), raw(0x61, 0xc3, 0xa9))).map(({ path }) => path)
    expect(paths).toEqual(['a\\xfe', 'a\\xff', 'aé'])
  })

  test('that are not UTF-8 stay apart in PAX too', async () => {
    const archive = Buffer.concat([paxName(0xfe), tarEntry({ path: 'a' }), paxName(0xff), tar({ path: 'a' })])
    expect([...(await layerIn(archive)).entries].map(({ path }) => path)).toEqual(['a\\xfe', 'a\\xff'])
  })

  test('with the replacement character itself are what they are', async () => {
    expect(await entriesOf({ path: 'a\uFFFD' })).toMatchObject([{ path: 'a\uFFFD' }])
  })

  test('of 4096 characters come through', async () => {
    const path = 'd/'.repeat(2046) + 'file'
    expect(await entriesOf({ path: 'short', pax: { path }, content: 'x' })).toMatchObject([{ path, bytes: 1 }])
  })

  test('that no system unpacks are an error', async () => {
    const body = paxBody({ path: '?'.repeat(1_000_000) })
    body.fill(0xff, body.indexOf('?'), body.lastIndexOf('?') + 1)
    const archive = Buffer.concat([tarEntry({ path: 'x', type: 'x', content: body }), tar({ path: 'a' })])
    await expect(layerIn(archive)).rejects.toThrow(/malformed at byte \d+: a path is longer than 4096/)
  })
})

describe('what a header of GNU has where others have a prefix', () => {
  const GNU = 'ustar  \0'
  const time = '14524770012\0'
  test.each<[string, Record<number, string | Uint8Array>, string]>([
    ['two times', { 345: time, 357: time }, 'a'],
    ['two times, in base 256 and before the epoch', { 345: time, 357: Buffer.alloc(12, 0xff) }, 'a'],
    ['nothing', {}, 'a'],
    ['what Go wrote before 1.8', { 345: 'some/folder' }, 'some/folder/a'],
    ['the same, with digits first', { 345: '000000000000/folder' }, '000000000000/folder/a'],
    ['what is no ASCII', { 345: 'foldér' }, 'a'],
    ['what is no text', { 345: Buffer.from([0x66, 0xff]) }, 'a'],
    ['no second time alone', { 357: 'folder' }, 'a'],
  ])('%s', async (_, fields, path) => {
    const archive = edited({ path: 'a' }, { 257: GNU, ...fields })
    expect([...(await layerIn(archive)).entries].map((entry) => entry.path)).toEqual([path])
  })
})

describe('mode and owner', () => {
  test.each<[string, Buffer, object]>([
    [
      'as they are written',
      edited({ path: 'a' }, { 100: '0004755\0', 108: '0001750\0', 116: '0000062\0' }),
      { mode: 0o4755, uid: 1000, gid: 50 },
    ],
    ['with a file type in the mode', edited({ path: 'a' }, { 100: '0100644\0' }), { mode: 0o644 }],
    [
      'in base 256',
      edited({ path: 'a' }, { 108: Buffer.from([0x80, 0, 0, 0, 0xff, 0xff, 0xff, 0xfe]) }),
      { uid: 4_294_967_294 },
    ],
    ['negative: nobody', edited({ path: 'a' }, { 108: Buffer.alloc(8, 0xff) }), { uid: 0 }],
    ['nothing: nobody', edited({ path: 'a' }, { 116: '        ' }), { gid: 0 }],
    ['a mode of more bits than are exact', edited({ path: 'a' }, { 100: Buffer.alloc(8, 0xb7) }), { mode: 0o3667 }],
    ['from PAX', tarEntry({ path: 'a', pax: { uid: '3000000', gid: '3000001' } }), { uid: 3_000_000, gid: 3_000_001 }],
    ['from PAX, impossible', tarEntry({ path: 'a', pax: { uid: '-1', gid: '' } }), { uid: 0, gid: 0 }],
  ])('%s', async (_, archive, expected) => {
    expect([...(await layerIn(archive)).entries]).toEqual([expect.objectContaining(expected)])
  })
})

describe('the time of the last change, in whole seconds', () => {
  test.each<[string, Buffer, number]>([
    ['from the header', edited({ path: 'a' }, { 136: '14524770012\0' }), 0o14524770012],
    ['in base 256', edited({ path: 'a' }, { 136: Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1]) }), 2 ** 33 + 1],
    ['in base 256, before the epoch', edited({ path: 'a' }, { 136: Buffer.alloc(12, 0xff) }), -1],
    ['nothing', edited({ path: 'a' }, { 136: ' '.repeat(12) }), 0],
    ['from PAX', tarEntry({ path: 'a', pax: { mtime: '1700000000.987654321' } }), 1_700_000_000],
    ['from PAX, whole', tarEntry({ path: 'a', pax: { mtime: '1700000001' } }), 1_700_000_001],
    ['from PAX, before the epoch', tarEntry({ path: 'a', pax: { mtime: '-1.5' } }), -2],
    ['from PAX, a little before it', tarEntry({ path: 'a', pax: { mtime: '-0.5' } }), -1],
    ['from PAX, by less than counts', tarEntry({ path: 'a', pax: { mtime: '-1.0000000009' } }), -1],
    ['from PAX, with a sign', tarEntry({ path: 'a', pax: { mtime: '+0005.' } }), 5],
    ['from PAX, nothing', tarEntry({ path: 'a', pax: { mtime: '' } }), 0],
    ['from PAX, the last one', tarEntry({ path: 'a', pax: { mtime: '9223372036854775807' } }), 2 ** 63],
  ])('%s', (_, archive, expected) => {
    expect(timesIn(archive)).toEqual([expected])
  })

  test('of one entry is not that of the next', () => {
    const entries = Buffer.concat([tarEntry({ path: 'a', pax: { mtime: '5' } }), tarEntry({ path: 'b' })])
    expect(timesIn(entries)).toEqual([5, 0])
  })
})

describe('numbers', () => {
  test.each([
    ['with blanks before', '        003\0'],
    ['with zero bytes before', `${'\0'.repeat(8)}003\0`],
    ['that end with a blank', '00000000003 '],
    ['that fill the field', '000000000003'],
    ['in base 256', Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])],
  ])('%s', async (_, sizeField) => {
    const spec = { path: 'a', content: 'abc', sizeField: Buffer.from(sizeField as string) }
    expect(await entriesOf(spec, { path: 'b' })).toMatchObject([{ bytes: 3, content: contentOf('abc') }, { path: 'b' }])
  })
})

describe('headers that describe no file', () => {
  test('global PAX headers change nothing, whatever they say', async () => {
    const global = { path: 'g', type: 'g', content: paxBody({ path: 'other', size: '5', comment: 'a commit' }) }
    expect(await entriesOf(global, { path: 'a', content: 'xy' })).toMatchObject([{ path: 'a', bytes: 2 }])
  })

  test('devices and pipes have no bytes', async () => {
    const made = ['3', '4', '6'].map((type) => ({ path: `dev/${type}`, type }))
    expect(await entriesOf(...made)).toMatchObject(made.map(({ path }) => ({ path, kind: 'other', bytes: 0 })))
  })

  test('GNU long names and links are those of the next entry only', async () => {
    const long = { path: '././@LongLink', type: 'L', content: `${'n'.repeat(150)}\0` }
    const link = { path: '././@LongLink', type: 'K', content: `${'t'.repeat(150)}\0` }
    const found = await entriesOf(long, link, { path: 'cut', type: '2', link: 'cut' }, { path: 'b' })
    expect(found).toMatchObject([
      { path: 'n'.repeat(150), link: 't'.repeat(150) },
      { path: 'b', link: '' },
    ])
  })
})

describe('sparse files weigh what a reader sees, and their content is not known', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weighbridge-sparse-'))
    const script =
      'for at in $(seq 0 9 300); do printf x | dd of=holes bs=1 seek=$((at * 10000)) conv=notrunc status=none; done'
    execFileSync('sh', ['-c', `${script}; printf end > last`], { cwd: folder })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const packed = (...options: readonly string[]): Buffer =>
    execFileSync('tar', ['--sparse', ...options, '-cf', '-', 'holes', 'last'], { maxBuffer: 64e6, cwd: folder })

  test.each([['0.0'], ['0.1'], ['1.0']])('as GNU tar writes them in PAX: version %s', async (version) => {
    const archive = packed('--format=pax', `--sparse-version=${version}`)
    expect(archive.length).toBeLessThan(1_000_000)
    expect([...(await layerIn(archive)).entries]).toMatchObject([
      { path: 'holes', bytes: 2_970_001, content: '' },
      { path: 'last', bytes: 3, content: contentOf('end') },
    ])
  })

  test.each([['gnu'], ['oldgnu']])('as it writes them in its format %s, which no runtime unpacks', async (format) => {
    const archive = packed(`--format=${format}`)
    expect(entriesIn(archive)).toMatchObject([
      { path: 'holes', kind: 'unknown', size: 2_970_001, whole: false },
      { path: 'last', kind: 'file', size: 3, whole: true },
    ])
    await expect(layerIn(archive)).rejects.toThrow(/malformed at byte 0: "holes" has a type that no runtime unpacks/)
  })

  test.each([
    ['of a version nobody knows', { 'GNU.sparse.major': '2', 'GNU.sparse.minor': '0' }],
    ['without a version', {}],
  ])('but a file that says so %s weighs its body', async (_, version) => {
    const pax = { ...version, 'GNU.sparse.realsize': '0', 'GNU.sparse.name': 'other' }
    expect(await entriesOf({ path: 'a', pax, content: 'body' })).toMatchObject([
      { path: 'a', bytes: 4, content: contentOf('body') },
    ])
  })
})
