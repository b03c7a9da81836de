import { describe, expect, test } from '@jest/globals'
import { tarReader } from '../../../src/archive/tar.ts'
import { contentOf } from '../../support/entries.ts'
import { layerIn } from '../../support/layers-read.ts'
import { entriesIn } from '../../support/mount-blobs.ts'
import { READ } from '../../support/tar-corpus.ts'
import { FORTY } from '../../support/tar-forty.ts'
import { REFUSED } from '../../support/tar-refused.ts'
import { paxBody, tar } from '../../support/tar.ts'

/** A line for each entry, and one for the flaw. */
const read = (archive: Uint8Array): readonly string[] =>
  [...tarReader().push(archive)].flatMap((token) => {
    if (token.kind === 'data' || token.kind === 'global') return []
    if (token.kind === 'broken') return [`refused: ${token.detail}`]
    const { kind, path, size, link } = token.entry
    return [`${kind} ${path} ${size}${link === '' ? '' : ` -> ${link}`}`]
  })

describe('as archive/tar of Go reads them', () => {
  test.each(READ)('%s', (_, archive, expected) => expect(read(archive)).toEqual(expected))

  test.each(FORTY)('$file', ({ archive, entries }) => {
    const tokens = [...tarReader().push(archive)]
    expect(
      tokens.flatMap((token) => (token.kind === 'entry' ? [`${token.entry.kind} ${token.entry.size}`] : [])),
    ).toEqual(entries)
    expect(tokens.filter(({ kind }) => kind === 'broken')).toEqual([])
  })
})

describe('what it refuses is refused, with its blob and offset', () => {
  test.each(REFUSED)('%s', async (_, archive, expected) => {
    expect(read(archive).at(-1)).toMatch(expected)
    await expect(layerIn(archive)).rejects.toThrow(/^test image: blobs\/x is malformed at byte \d+: /)
  })

  test.each(FORTY)('a type that docker and containerd refuse, and nothing else: $file', async ({ archive }) => {
    const unknown = entriesIn(archive).filter(({ kind }) => kind === 'unknown')
    const refused = unknown.find(({ path }) => !/^\.?\/*$|(?:^|\/)\.wh\.[^/]*$/.test(path)) // the root, a whiteout
    const layer = layerIn(archive)
    if (!refused) return await expect(layer).resolves.toMatchObject({ compression: 'none' })
    const { offset, path } = refused
    const said = `blobs/x is malformed at byte ${offset}: ${JSON.stringify(path)} has a type that no runtime unpacks`
    await expect(layer).rejects.toThrow(said)
  })
})

test('a second PAX header hides no file from the budget', async () => {
  const archive = tar(
    { path: 'small', content: 'small' },
    { path: 'x', type: 'x', content: paxBody({ size: '5000704' }) },
    { path: 'x', type: 'x', content: paxBody({ mtime: '1' }) },
    { path: '.wh..wh.orph' },
    { path: 'large', content: 'x'.repeat(5_000_000) },
  )
  expect([...(await layerIn(archive)).entries]).toMatchObject([
    { path: 'small', bytes: 5, content: contentOf('small') },
    { path: 'large', bytes: 5_000_000 },
  ])
})
