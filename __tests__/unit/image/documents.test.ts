import { describe, expect, test } from '@jest/globals'
import { readContents } from '../../../src/image/contents.ts'
import type { ExportEntry } from '../../../src/image/export-entry.ts'
import { exportOf, json, sha256, type Files } from '../../support/images.ts'
import { PLAIN } from '../../support/layers-read.ts'

const reading = (entries: AsyncIterable<ExportEntry>) =>
  readContents(
    { name: 'test image', entries, blobsAreFinal: true, vouched: false },
    {
      mayBeProgram: () => false,
      programReader: () => PLAIN.readProgram,
      compress: false,
      known: async () => undefined,
      onLayer: (layer) => layer,
    },
  )

describe('documents', () => {
  test('are read no further than the limit, whatever size an archive says they have', async () => {
    let given = 0
    async function* body(): AsyncGenerator<Uint8Array> {
      for (; given < 100; given += 1) yield Buffer.alloc(1024 * 1024, given === 0 ? '{"a": ' : ' ')
    }
    async function* entries(): AsyncGenerator<ExportEntry> {
      yield { path: 'config.json', size: 10, body: body() }
    }
    const { documents, others } = await reading(entries())
    expect([documents.size, [...others]]).toEqual([0, ['config.json']])
    expect(given).toBeLessThanOrEqual(10)
  })

  test('of other things are not kept', async () => {
    const sbom = json({ spdxVersion: 'SPDX-2.3', packages: [{ name: 'a' }] })
    const { documents } = await reading(exportOf(new Map([['sbom.json', sbom]])).entries)
    expect(documents.get('sbom.json')).toEqual({ digest: sha256(sbom), size: sbom.length, json: undefined })
  })

  test('of an image are kept up to a limit for all of them', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024 - 1, ' ')
    large.write('{"manifests":[]}')
    const files: Files = new Map(Array.from({ length: 9 }, (_, index) => [`${index}.json`, large]))
    await expect(reading(exportOf(files, { chunk: large.length }).entries)).rejects.toMatchObject({
      code: 'image.not-an-image',
      message: expect.stringMatching(/manifests and configs together are larger than 67108864 bytes/),
    })
  })
})
