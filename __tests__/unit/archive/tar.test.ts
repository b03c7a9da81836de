import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tarReader, type TarToken } from '../../../src/archive/tar.ts'
import { paxBody, tar, tarEntry, withChecksum, type TarSpec } from '../../support/tar.ts'

function read(archive: Uint8Array, chunk = archive.length): { tokens: TarToken[]; missing: number } {
  const reader = tarReader()
  const tokens: TarToken[] = []
  for (let at = 0; at < archive.length; at += chunk) tokens.push(...reader.push(archive.subarray(at, at + chunk)))
  return { tokens, missing: reader.missing() }
}

const entriesOf = (archive: Uint8Array, chunk?: number) =>
  read(archive, chunk).tokens.flatMap((token) => (token.kind === 'entry' ? [token.entry] : []))

const brokenIn = (archive: Uint8Array) => read(archive).tokens.find((token) => token.kind === 'broken')

const LONG = `${'directory/'.repeat(30)}file`

describe('entries', () => {
  test.each<[string, TarSpec, object]>([
    ['a file', { path: 'a', content: 'hello' }, { path: 'a', kind: 'file', size: 5 }],
    ['a file of the seventh edition', { path: 'a', type: '\0', content: 'x' }, { kind: 'file', size: 1 }],
    ['a directory', { path: 'd/' }, { path: 'd/', kind: 'directory', size: 0 }],
    ['a directory of the seventh edition', { path: 'd/', type: '\0' }, { kind: 'directory', size: 0 }],
    ['a file that is named like one, as Go has it', { path: 'd/', type: '0' }, { kind: 'file', size: 0 }],
    ['a symlink', { path: 'l', type: '2', link: 'a' }, { kind: 'symlink', link: 'a', size: 0 }],
    ['a hardlink', { path: 'h', type: '1', link: 'a' }, { kind: 'hardlink', link: 'a', size: 0 }],
    ['a device', { path: 'null', type: '3' }, { kind: 'other', size: 0 }],
    ['a name from PAX', { path: 'short', pax: { path: LONG }, content: 'x' }, { path: LONG, size: 1 }],
    ['a name of digits from PAX', { path: 'a', pax: { path: '12345' } }, { path: '12345' }],
    ['a link from PAX', { path: 'l', type: '2', pax: { linkpath: LONG } }, { link: LONG }],
  ])('%s', (_, spec, expected) => {
    expect(entriesOf(tar(spec))).toEqual([expect.objectContaining(expected)])
  })

  test('a size in PAX is the size of the body, whatever the header says', () => {
    const honest = tarEntry({ path: 'big', content: 'x'.repeat(700), pax: { size: '700' } })
    const next = tarEntry({ path: 'next' })
    honest.write('00000000001\0', 1024 + 124)
    withChecksum(honest.subarray(1024, 1536))
    expect(entriesOf(Buffer.concat([honest, next])).map(({ path, size }) => [path, size])).toEqual([
      ['big', 700],
      ['next', 0],
    ])
  })

  test('a header that is linked keeps no body, even when its size says so', () => {
    const link = tarEntry({ path: 'h', type: '1', link: 'a' })
    link.write('00000001000\0', 124)
    withChecksum(link)
    expect(entriesOf(Buffer.concat([link, tar({ path: 'next', content: 'x' })])).map(({ path }) => path)).toEqual([
      'h',
      'next',
    ])
  })

  test('base-256 sizes', () => {
    const field = Buffer.alloc(12)
    field[0] = 0x80
    field.writeUInt32BE(3, 8)
    expect(entriesOf(tar({ path: 'a', content: 'abc', sizeField: field }))).toEqual([
      expect.objectContaining({ size: 3 }),
    ])
  })

  test('offsets point at the header', () => {
    expect(entriesOf(tar({ path: 'a', content: 'x' }, { path: 'b' })).map(({ offset }) => offset)).toEqual([0, 1024])
  })
})

test('a body comes in pieces that add up, however the archive is cut', () => {
  const archive = tar({ path: 'a', content: 'x'.repeat(3000) }, { path: 'b', pax: { path: LONG }, content: 'yy' })
  for (const chunk of [1, 7, 511, 512, 513, 4096]) {
    const data = read(archive, chunk).tokens.flatMap((token) => (token.kind === 'data' ? [token.bytes] : []))
    expect(Buffer.concat(data).toString()).toBe(`${'x'.repeat(3000)}yy`)
    expect(entriesOf(archive, chunk).map(({ path }) => path)).toEqual(['a', LONG])
  }
})

test('nothing after the end marker is read', () => {
  expect(entriesOf(Buffer.concat([tar({ path: 'a' }), tar({ path: 'hidden' })])).map(({ path }) => path)).toEqual(['a'])
})

describe('broken archives are said to be broken, with the offset', () => {
  const flipped = tar({ path: 'a' }, { path: 'b' })
  flipped[512] = 0x7a
  test.each<[string, Uint8Array, number, RegExp]>([
    ['a flipped byte in a header', flipped, 512, /checksum/],
    ['a negative size', tar({ path: 'a', sizeField: Buffer.alloc(12, 0xff) }), 0, /impossible size/],
    [
      'a size beyond what a number holds',
      tar({ path: 'a', sizeField: Buffer.from([0x80, 0, 0, 0, 127, 255, 255, 255, 255, 255, 255, 255]) }),
      0,
      /impossible size/,
    ],
    ['a PAX header without an end', tar({ path: 'x', type: 'x', content: '99 path=a\n' }), 512, /PAX/],
    ['a PAX size that is no number', tar({ path: 'a', pax: { size: 'x' } }), 1024, /PAX/],
    ['a size that no stream has', tar({ path: 'a', pax: { size: String(2 ** 60) } }), 1024, /impossible size/],
    ['a PAX name with a zero byte', tar({ path: 'a', pax: { path: 'a\0b' } }), 512, /zero byte/],
    [
      'a PAX header that is endless',
      tar({ path: 'x', type: 'x', sizeField: Buffer.from('77777777777\0') }),
      0,
      /over the limit/,
    ],
    ['an entry after one block of zeros', Buffer.concat([Buffer.alloc(512), tar({ path: 'a' })]), 512, /zeros/],
  ])('%s', (_, archive, offset, detail) => {
    expect(brokenIn(archive)).toEqual({ kind: 'broken', offset, detail: expect.stringMatching(detail) })
  })

  test.each([
    ['in a header', 300, 212],
    ['in a body', 512 + 100, 50],
    ['in the padding, which nobody needs', 512 + 200, 0],
  ])('cut %s: says how much is missing', (_, length, missing) => {
    expect(read(tar({ path: 'a', content: 'x'.repeat(150) }).subarray(0, length)).missing).toBe(missing)
  })

  test('cut inside a PAX header', () => {
    expect(read(tarEntry({ path: 'a', pax: { path: LONG } }).subarray(0, 600)).missing).toBeGreaterThan(0)
  })
})

test.each(['gnu', 'pax', 'ustar', 'oldgnu', 'v7'])(
  'agrees with GNU tar about an archive in its %s format',
  (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'weighbridge-tar-'))
    try {
      const long = format === 'gnu' || format === 'pax' || format === 'oldgnu' ? 'n'.repeat(180) : 'n'.repeat(90)
      writeFileSync(join(folder, long), 'x'.repeat(1234))
      writeFileSync(join(folder, 'small'), 'y')
      execFileSync('ln', [join(folder, 'small'), join(folder, 'small-too')])
      const sparse = format === 'v7' || format === 'ustar' ? [] : ['--sparse']
      if (sparse.length > 0) execFileSync('truncate', ['-s', '3M', join(folder, 'holes')])
      if (sparse.length > 0)
        for (let at = 0; at < 3e6; at += 3e5)
          execFileSync('dd', [
            'if=/dev/zero',
            `of=${join(folder, 'holes')}`,
            'bs=1',
            'count=1',
            `seek=${at}`,
            'conv=notrunc',
            'status=none',
          ])
      const archive = execFileSync('tar', [`--format=${format}`, ...sparse, '-C', folder, '-cf', '-', '.'], {
        maxBuffer: 64e6,
      })
      const listed = execFileSync('tar', ['--numeric-owner', '-tvf', '-'], {
        input: archive,
        maxBuffer: 64e6,
      }).toString()
      const expected = listed
        .trim()
        .split('\n')
        .map((line) => {
          const [mode, , size, , , ...name] = line.split(/\s+/)
          return [name.join(' ').split(' link to ')[0], mode!.startsWith('-') ? Number(size) : 0]
        })
      expect(entriesOf(archive, 1000).map(({ path, size }) => [path, size])).toEqual(expected)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)

test('a PAX header of many records is read whole', () => {
  const records = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`SCHILY.xattr.user.x${i}`, 'v'.repeat(i)]))
  expect(entriesOf(tar({ path: 'a', pax: { ...records, path: LONG } }))).toEqual([
    expect.objectContaining({ path: LONG }),
  ])
  expect(paxBody({ path: 'x' }).toString()).toBe('9 path=x\n')
})

describe('where an archive ends', () => {
  test.each<[string, Buffer, boolean]>([
    ['two blocks of zeros', tar({ path: 'a' }), true],
    ['one block of zeros', tar({ path: 'a' }).subarray(0, -512), false],
    ['nothing after an entry', tarEntry({ path: 'a' }), false],
  ])('%s', (_, archive, ended) => {
    const reader = tarReader()
    expect([...reader.push(archive)]).toHaveLength(1)
    expect([reader.ended(), reader.missing()]).toEqual([ended, 0])
  })
})

test('entries after a global PAX header say so', () => {
  const archive = tar({ path: 'a' }, { path: 'g', type: 'g', content: paxBody({ path: 'b' }) }, { path: 'c' })
  expect(entriesOf(archive).map(({ path, global }) => [path, global])).toEqual([
    ['a', false],
    ['c', true],
  ])
})
