import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MOST_IN_HEADER } from '../../../src/archive/tar-header.ts'
import { AMBIGUOUS, PLAIN } from '../../support/ambiguous-entries.ts'
import { entriesIn } from '../../support/mount-blobs.ts'
import { tar, tarEntry } from '../../support/tar.ts'

const ambiguousIn = (archive: Uint8Array): readonly string[] =>
  entriesIn(archive).flatMap(({ path, ambiguous }) => (ambiguous ? [path] : []))

test.each(AMBIGUOUS)('%s', (_, entries) => {
  expect(entriesIn(entries)[0]!.ambiguous).toBe(true)
})

test.each(PLAIN)('%s: all read it alike', (_, entries) => {
  expect(ambiguousIn(entries)).toEqual([])
})

test('it is that of one entry, not of those after it', () => {
  const archive = Buffer.concat([tarEntry({ path: 'a', link: 'b' }), tarEntry({ path: 'L', type: 'L' })])
  expect(ambiguousIn(Buffer.concat([archive, tar({ path: 'c' }, { path: 'd' })]))).toEqual(['a', 'c'])
})

test('a size that has no room in a header is said in PAX alone', () => {
  const files = [MOST_IN_HEADER, MOST_IN_HEADER + 1].map((size) => tarEntry({ path: 'a', pax: { size: String(size) } }))
  expect(files.map(ambiguousIn)).toEqual([['a'], []])
})

describe('an ordinary tree', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weighbridge-tar-'))
    const long = `${'n'.repeat(99)}/${'d'.repeat(120)}`
    const script = `mkdir -p d ${long} && echo x >d/x && ln d/x d/hard && ln -s x d/soft && : >empty && ln empty hard
      touch -d @12345678 d/x && chmod 0555 d`
    const names = `echo y >${long}/y && ln ${long}/y ${long}/z && ln -s ${long}/y soft`
    execFileSync('sh', ['-c', `${script}\n${names}`], { cwd: folder })
    // The older formats have no room for long names.
    execFileSync('sh', ['-c', `mkdir old && cp -a d empty old && mkdir old/${'n'.repeat(80)}`], { cwd: folder })
  })
  afterAll(() => {
    execFileSync('chmod', ['-R', 'u+w', folder])
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['gnu', '.', 19],
    ['oldgnu', '.', 19],
    ['posix', '.', 19],
    ['ustar', './old', 7],
    ['v7', './old', 7],
  ])('as GNU tar packs it in its format %s', (format, path, entries) => {
    const archive = execFileSync('tar', [`--format=${format}`, '-cf', '-', path], { cwd: folder, maxBuffer: 64e6 })
    expect([entriesIn(archive).length, ambiguousIn(archive)]).toEqual([entries, []])
  })
})
