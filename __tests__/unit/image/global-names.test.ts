import { expect, test } from '@jest/globals'
import { layerIn } from '../../support/layers-read.ts'
import { paxBody, tar, type TarSpec } from '../../support/tar.ts'

const global = (path: string, records: Readonly<Record<string, string>> = { comment: 'x' }): TarSpec => ({
  path,
  type: 'g',
  content: paxBody(records),
})

const FILE: TarSpec = { path: 'd/f', content: 'x' }

test.each<[string, readonly TarSpec[], string]>([
  ['a file', [FILE, global('d/f')], '"f" of an earlier entry'],
  ['a file, by way of a link', [FILE, { path: 'l', type: '2', link: 'd' }, global('l/f')], '"f" of an earlier entry'],
  ['a file, in its records', [FILE, global('pax', { path: 'd/f' })], '"f" of an earlier entry'],
  ['a folder with all that is in it', [FILE, global('d/')], '"d" of an earlier entry'],
  ['a whiteout', [{ path: 'd/.wh.f' }, global('d/f')], '"f" of an earlier entry'],
  ['an opaque folder', [{ path: 'd/.wh..wh..opq' }, global('d')], '"d" of an earlier entry'],
  ['a file of a lower layer, as a marker', [global('.wh.f')], 'a global header is called ".wh.f"'],
  ['a place above the root', [global('../f')], 'a global header is called "../f"'],
])('a global header that takes %s away for one engine and not for the other is refused', async (_, entries, detail) => {
  await expect(layerIn(tar(...entries))).rejects.toMatchObject({
    code: 'image.malformed',
    fields: { offset: expect.any(Number), detail: expect.stringContaining(detail) },
  })
})

test.each<[string, readonly TarSpec[]]>([
  ['git archive', [global('pax_global_header'), FILE]],
  ['GNU tar', [global('/tmp/GlobalHead.12.1'), FILE, global('/tmp/GlobalHead.12.2')]],
  ['an archive whose entry of that name comes later', [global('f'), FILE]],
  ['a writer that gives it no name', [global(''), FILE, global('./')]],
])('one as %s has it is nothing of a layer', async (_, entries) => {
  const { entries: read } = await layerIn(tar(...entries))
  expect([...read].map(({ path }) => path)).toEqual(['d/f'])
})

const many = (count: number) => tar(FILE, ...Array.from({ length: count }, (_, at) => global(`g${at}`)))

test('a thousand names of global headers are kept, and no more', async () => {
  expect((await layerIn(many(1000))).entries.length).toBe(1)
  await expect(layerIn(many(1001))).rejects.toThrow('it has more than 1000 global headers')
})
