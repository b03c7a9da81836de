import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { ImageExport } from '../../../src/image/export-entry.ts'
import type { Image } from '../../../src/image/image.ts'
import { dockerArchive, exportOf, json, layer, layout, sha256, type Files } from '../../support/images.ts'
import { imagesIn } from '../../support/read-image.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/' }, { path: 'bin/sh', content: 'shell' }])
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program'.repeat(500) }])

/** `OWN.tar` as zstd 1.5.4 packs it (`zstd -c`), whole and in two frames cut at byte 1000; Node 20 cannot write zstd. */
const ZSTD = Buffer.from(
  'KLUv/WQAE20CAGQCYXBwADAwMDA2NDQwMDA2NjUANjMAIDB1c3RhcgAwMHByb2dyYW0NAIJBBUw/QwqIVsU3Z44CwTNcgTdmNCpjnLU/iwFwrFymJ0AEtXkv3A==',
  'base64',
)
const ZSTD_HALVES = [
  'KLUv/WToAi0CAGQCYXBwADAwMDA2NDQwMDA2NjUANjMAIDB1c3RhcgAwMHByb2dyYW0LAN4qqjlzFAie4Qq8MaNRGeOs/VkMgGPlMj0BIjLdLqs=',
  'KLUv/WQYD50AAEBhbXByb2dyAAIAUOB+oTv5xQi1UIAc',
].map((frame) => Buffer.from(frame, 'base64'))
const SKIPPABLE = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4])

const descriptor = (digest: string, extra: object) => ({ digest, size: 1, ...extra })

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield OWN.blob.subarray(0, 40)
  yield OWN.blob.subarray(40, 60)
  throw new Error('the cable was pulled')
}

/** Images as plain data, since entries are packed differently each time. */
const plain = (images: readonly Image[]) =>
  images.map(({ layers, ...image }) => ({
    ...image,
    layers: layers.map(({ entries, ...each }) => ({ ...each, entries: [...entries] })),
  }))

const failure = (source: ImageExport) =>
  imagesIn(source).then(
    () => 'no error',
    (error: Error) => error.message,
  )

/** Neither a layer nor a document: the smallest possible file. */
const LETTER: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {
    yield Buffer.from('x')
  },
}

describe('files that no image has are not collected', () => {
  test.each<[string, () => Generator<string>]>([
    [
      'very many',
      function* () {
        for (let each = 0; ; each += 1) yield `f${each}`
      },
    ],
    [
      'one of a very long path',
      function* () {
        yield 'p'.repeat(5000)
      },
    ],
  ])('%s', async (_, paths) => {
    async function* entries() {
      for (const path of paths()) yield { path, size: 1, body: LETTER }
    }
    const message = await failure({ name: 'test image', entries: entries(), blobsAreFinal: true, vouched: true })
    expect(message).toMatch(/more than 100000 files, or a path longer than 4096 characters/)
  })
})

describe('an OCI layout', () => {
  test('is one image with its layers in order, its real blobs and its history', async () => {
    const { files, digest } = layout([BASE, OWN])
    const [image, ...more] = await imagesIn(exportOf(files))
    expect(more).toEqual([])
    expect(image).toMatchObject({ digest, platform: 'linux/amd64', downloadMethod: 'blobs' })
    expect(image!.layers.map(({ diffId, stored }) => [diffId, stored])).toEqual(
      [BASE, OWN].map((each) => [each.diffId, each.blob.length]),
    )
    expect(image!.history).toHaveLength(3)
  })

  test('gives the same layers whatever the order and the size of the pieces they come in', async () => {
    const { files } = layout([BASE, OWN])
    const backwards: Files = new Map([...files].toReversed())
    const expected = plain(await imagesIn(exportOf(files)))
    for (const chunk of [1, 257, 100_000]) {
      expect(plain(await imagesIn(exportOf(backwards, { chunk })))).toEqual(expected)
    }
  })

  test.each([
    ['no compression', OWN.tar],
    ['gzip', OWN.blob],
    [
      'gzip in two members',
      Buffer.concat([OWN.tar.subarray(0, 1000), OWN.tar.subarray(1000)].map((half) => gzipSync(half))),
    ],
    ['zstd', ZSTD],
    ['zstd in two frames, with a skippable one before', Buffer.concat([SKIPPABLE, ...ZSTD_HALVES])],
  ])('%s is told by its bytes, not by its media type', async (_, blob) => {
    const [image] = await imagesIn(exportOf(layout([{ ...OWN, blob }]).files))
    expect(image!.layers[0]).toMatchObject({ diffId: OWN.diffId, stored: blob.length })
  })

  test('attestation manifests and platforms that were not pulled are no images', async () => {
    const amd64 = layout([BASE])
    const other = layout([OWN], 'linux/arm64')
    const files: Files = new Map(amd64.files)
    files.set(
      'index.json',
      json({
        manifests: [
          descriptor(amd64.digest, { platform: { os: 'linux', architecture: 'amd64' } }),
          descriptor(other.digest, { platform: { os: 'linux', architecture: 'arm64' } }),
          descriptor(sha256(Buffer.from('x')), {
            annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
          }),
        ],
      }),
    )
    expect((await imagesIn(exportOf(files))).map(({ platform }) => platform)).toEqual(['linux/amd64'])
  })

  test('a nested index is followed, and every image is given', async () => {
    const wanted = layout([OWN])
    const other = layout([BASE], 'linux/arm64')
    const nested = json({ manifests: [{ digest: wanted.digest, size: 1 }] })
    const files: Files = new Map([...other.files, ...wanted.files, [`blobs/sha256/${sha256(nested).slice(7)}`, nested]])
    files.set(
      'index.json',
      json({
        manifests: [
          { digest: other.digest, size: 1 },
          { digest: sha256(nested), size: 1 },
        ],
      }),
    )
    expect((await imagesIn(exportOf(files))).map(({ digest }) => digest)).toEqual([other.digest, wanted.digest])
  })
})

describe('what `docker save` writes on the classic store', () => {
  test('is weighed by gzip level 6', async () => {
    const [image] = await imagesIn(exportOf(dockerArchive([BASE, OWN]), { blobsAreFinal: false }))
    expect(image).toMatchObject({ digest: '', downloadMethod: 'gzip-6' })
    const sizes = [BASE, OWN].map((each) => gzipSync(each.tar, { level: 6 }).length)
    expect(image!.layers.map(({ gzip6 }) => gzip6)).toEqual(sizes)
  })
})

test('an image of two tags is one image', async () => {
  const files = dockerArchive([BASE])
  const [named] = JSON.parse(files.get('manifest.json')!.toString())
  files.set('manifest.json', json([named, named]))
  expect(await imagesIn(exportOf(files, { blobsAreFinal: false }))).toHaveLength(1)
})

describe('an image that cannot be trusted is an error that names the blob', () => {
  const { files, digest } = layout([BASE, OWN])
  const ownBlob = `blobs/${sha256(OWN.blob).replace(':', '/')}`
  const changed = (path: string, bytes: Buffer | undefined): Files => {
    const copy: Files = new Map(files)
    if (bytes) copy.set(path, bytes)
    else copy.delete(path)
    return copy
  }
  const flipped = Buffer.from(OWN.blob)
  flipped[flipped.length - 6]! ^= 1
  test.each<[string, Files, RegExp]>([
    ['nothing in it', new Map(), /is not an image: it has no image manifest/],
    ['a missing layer', changed(ownBlob, undefined), /blobs\/sha256\/\w+ is missing \(layer 2\)/],
    ['a missing manifest', changed(`blobs/${digest.replace(':', '/')}`, undefined), /is missing \(its manifest\)/],
    ['a flipped byte', changed(ownBlob, flipped), /blobs\/sha256\/\w+ (is malformed|has digest)/],
    ['a truncated layer', changed(ownBlob, OWN.blob.subarray(0, 60)), /blobs\/sha256\/\w+ is malformed at byte 60/],
    ['another blob in its place', changed(ownBlob, BASE.blob), /has digest sha256:\w+, expected sha256/],
    ['an index that is no index', changed('index.json', Buffer.from('{}')), /it has no image manifest/],
  ])('%s', async (_, broken, expected) => {
    expect(await failure(exportOf(broken))).toMatch(expected)
  })

  test('a config with another diffID', async () => {
    const lying = layout([{ ...OWN, diffId: BASE.diffId }])
    expect(await failure(exportOf(lying.files))).toMatch(/has digest sha256:\w+ \(diffID\), expected sha256/)
  })

  test('a path that leaves the root', async () => {
    const evil = layer('COPY x', [{ path: '../../etc/passwd', content: 'x' }])
    expect(await failure(exportOf(layout([evil]).files))).toMatch(/"..\/..\/etc\/passwd" leaves the root/)
  })
})

test('a medium that breaks in the middle of a compressed layer is said in its own words', async () => {
  const entry = { path: 'blobs/x', size: 1, body: breaking() }
  expect(await failure({ ...exportOf(new Map()), entries: Readable.from([entry]) })).toMatch(/the cable was pulled/)
})
