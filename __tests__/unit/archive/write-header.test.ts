import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { readHeader } from '../../../src/archive/tar-header.ts'
import { fileHeader } from '../../../src/archive/write-header.ts'

const LARGEST = 8 ** 11 - 1
const END = Buffer.alloc(1024)

/** GNU tar's listing of an archive that begins with this header. */
const listed = (archive: Buffer): string =>
  execFileSync('tar', ['--numeric-owner', '--utc', '--full-time', '-tvf', '-'], { input: archive, encoding: 'utf8' })

describe('the header of a file', () => {
  test.each([
    // name, size
    ['mount.tar', 0],
    ['mount.tar', 1],
    ['a'.repeat(100), 1_000_000],
  ])('"%s" of %d bytes is what GNU tar reads', (name, size) => {
    const body = Buffer.alloc(Math.ceil(size / 512) * 512)
    const line = listed(Buffer.concat([fileHeader(name, size), body, END]))
    expect(line.trim().split(/\s+/)).toEqual(['-rw-------', '0/0', `${size}`, '1970-01-01', '00:00:00', name])
  })

  test('is the one that GNU tar writes', () => {
    const script =
      'cd "$(mktemp -d)" && printf hello > mount.tar && tar --format=ustar --owner=0 --group=0 --numeric-owner'
    const flags = '--mode=0600 --mtime=@0 -cf - mount.tar && rm -r "$PWD"'
    const theirs = execFileSync('sh', ['-c', `${script} ${flags}`]).subarray(0, 512)
    // It writes device numbers, which a file does not have.
    expect(readHeader(fileHeader('mount.tar', 5))).toEqual(readHeader(theirs))
  })

  test.each([2_000_000_000, LARGEST])('holds a size of %d bytes', (size) => {
    expect(readHeader(fileHeader('mount.tar', size))).toMatchObject({
      kind: 'file',
      path: 'mount.tar',
      size,
      mode: 0o600,
    })
  })

  test.each([
    ['a size over 8 GiB', 'mount.tar', LARGEST + 1],
    ['a name over 100 bytes', 'a'.repeat(101), 0],
  ])('does not hold %s', (_, name, size) => {
    expect(() => fileHeader(name, size)).toThrow('does not fit into a ustar header')
  })
})
