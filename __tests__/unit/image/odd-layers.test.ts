import { describe, expect, test } from '@jest/globals'
import type { HistoryEntry } from '../../../src/image/manifest.ts'
import { instructions } from '../../../src/inventory/instructions.ts'
import { configOf, dockerArchive, exportOf, json, layer, layout, sha256, type MadeLayer } from '../../support/images.ts'
import { imagesIn } from '../../support/read-image.ts'
import { tar, withChecksum } from '../../support/tar.ts'

const OWN = layer('COPY app /app', [{ path: 'app', content: 'program' }])
const of = (bytes: Buffer): MadeLayer => ({ instruction: 'COPY . /', tar: bytes, blob: bytes, diffId: sha256(bytes) })
const inLayout = (made: MadeLayer) => imagesIn(exportOf(layout([OWN, made]).files))

describe('a layer that is there and no layer is called malformed, and not missing', () => {
  test.each([
    ['text', Buffer.from('no layer at all')],
    ['another compression', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
    ['JSON', json({ critical: {} })],
    ['more JSON than any document', Buffer.from(`{"a":"${'x'.repeat(9e6)}"}`)],
  ])('%s', async (_, bytes) => {
    await expect(inLayout(of(bytes))).rejects.toMatchObject({
      code: 'image.malformed',
      message: expect.stringMatching(/blobs\/sha256\/\w+ is malformed .*layer 2 is neither tar, gzip nor zstd/),
    })
  })
})

describe('a layer of no bytes is a tar without entries, as Go reads it', () => {
  test('in a layout', async () => {
    const [image] = await inLayout(of(Buffer.alloc(0)))
    expect(image!.layers.map(({ stored, entries }) => [stored, entries.length])).toEqual([
      [OWN.blob.length, 1],
      [0, 0],
    ])
  })

  test('in an archive of the engine', async () => {
    const files = dockerArchive([OWN, of(Buffer.alloc(0))])
    const [image] = await imagesIn(exportOf(files, { blobsAreFinal: false }))
    expect(image!.layers[1]).toMatchObject({ stored: 0, compression: 'none' })
  })
})

test.each(['[', '{', '[.go', '{a}'])('a tar of the seventh edition whose first name is %j is a layer', async (path) => {
  const bytes = tar({ path, content: 'x' })
  withChecksum(bytes.fill(0, 257, 265))
  const [image] = await inLayout(of(bytes))
  expect([...image!.layers[1]!.entries].map((entry) => entry.path)).toEqual([path])
})

const withHistory = (history: unknown) => {
  const files = dockerArchive([OWN])
  const [manifest] = JSON.parse(files.get('manifest.json')!.toString())
  files.set('config.json', json({ ...configOf([OWN], 'linux/amd64'), history }))
  files.set('manifest.json', json([{ ...manifest, Config: 'config.json' }]))
  return imagesIn(exportOf(files, { blobsAreFinal: false }))
}

describe('a history that cannot be read', () => {
  test.each([[{ created_by: 'RUN x', empty_layer: 'true' }], [{ created_by: 'RUN x', empty_layer: 1 }]])(
    'is malformed where it does not say what made a layer: %j',
    async (entry) => {
      await expect(withHistory([entry])).rejects.toMatchObject({
        code: 'image.malformed',
        message: expect.stringMatching(
          /config\.json is malformed .*its history has an empty_layer that is not a boolean/,
        ),
      })
    },
  )

  test.each([5, ['RUN', 'x'], { a: 1 }])('has no instruction where that is no text: %j', async (created_by) => {
    const [image] = await withHistory([{ created_by }])
    expect(instructions(image!)).toEqual(['unknown instruction'])
  })

  test('is none where Go wrote null', async () => {
    const entry = { created_by: null, empty_layer: null } as unknown as HistoryEntry
    expect(await withHistory([entry])).toMatchObject([{ history: [entry] }])
  })
})

describe('a platform that is no text', () => {
  const NUMBERS = [5, { toString: 1 }, ['linux']]

  test.each(NUMBERS)('of a config: %j', async (os) => {
    const files = dockerArchive([OWN])
    const [manifest] = JSON.parse(files.get('manifest.json')!.toString())
    files.set('config.json', json({ ...configOf([OWN], 'linux/amd64'), os }))
    files.set('manifest.json', json([{ ...manifest, Config: 'config.json' }]))
    await expect(imagesIn(exportOf(files))).rejects.toMatchObject({
      code: 'image.not-an-image',
      message: expect.stringMatching(/config\.json is not an image config/),
    })
  })

  test.each([...NUMBERS.map((os) => ({ platform: { os } })), ...NUMBERS.map((mediaType) => ({ mediaType }))])(
    'of a descriptor, or a media type that is none: %j',
    async (said) => {
      const { files, digest } = layout([OWN])
      files.set('index.json', json({ manifests: [{ digest, size: 1, ...said }] }))
      await expect(imagesIn(exportOf(files))).rejects.toMatchObject({ code: 'image.not-an-image' })
    },
  )
})
