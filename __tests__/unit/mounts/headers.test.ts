import { expect, test } from '@jest/globals'
import { segmentCutter } from '../../../src/mounts/segments.ts'
import { tarEntry } from '../../support/tar.ts'

// archive-scan.test.ts tests how a restore treats them.
const comment = (length: number) => ({ comment: 'x'.repeat(length) })
const HUGE = tarEntry({ path: './a', pax: comment(65_000) })
const LARGE = tarEntry({ path: './a/', pax: comment(60_000) })
const FILE = tarEntry({ path: './a', pax: comment(60_000) })
const many = (entry: Buffer): readonly Buffer[] => Array.from({ length: 1200 }, () => entry)

const cut = (keep: boolean, entries: readonly Buffer[]) => () => {
  const cutter = segmentCutter(() => keep)
  for (const entry of entries) cutter.push(entry)
}

test.each([
  ['one entry', [HUGE], 'the headers of one of its entries take over 65536 bytes'],
  ['all folders', many(LARGE), 'the headers of its folders take over 67108864 bytes'],
])('what no restore would take is not saved: too many headers of %s', (_, entries, message) => {
  expect(cut(true, entries)).toThrow(message)
})

test.each([
  ['of files', true, many(FILE)],
  ['of folders that are dropped', false, many(LARGE)],
])('as many headers %s are no matter', (_, keep, entries) => {
  expect(cut(keep, entries)).not.toThrow()
})
