import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Config, Manifest } from '../../../src/image/manifest.ts'
import { dockerArchive, exportOf, json, layer, layout, sha256, type Files } from '../../support/images.ts'
import { imagesIn } from '../../support/read-image.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'shell' }])
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program'.repeat(500) }])
const PLAIN = layer('COPY web /web', [{ path: 'web', content: 'page'.repeat(500) }], 'none')
const GZIP6 = gzipSync(PLAIN.tar, { level: 6 }).length

const blobPath = (digest: string): string => `blobs/sha256/${digest.slice(7)}`

/** The layout with another config or manifest, and with the resulting digests in the documents above it. */
function edited(
  { files, digest }: ReturnType<typeof layout>,
  edit: { config?: (config: Config) => object; manifest?: (manifest: Manifest) => object },
): Files {
  const copy: Files = new Map(files)
  const put = (value: object) => {
    const bytes = json(value)
    copy.set(blobPath(sha256(bytes)), bytes)
    return { digest: sha256(bytes), size: bytes.length }
  }
  const manifest: Manifest = JSON.parse(files.get(blobPath(digest))!.toString())
  const config: Config = JSON.parse(files.get(blobPath(manifest.config.digest))!.toString())
  const made = edit.config ? { ...manifest, config: { ...manifest.config, ...put(edit.config(config)) } } : manifest
  copy.set('index.json', json({ manifests: [put(edit.manifest ? edit.manifest(made) : made)] }))
  return copy
}

const failure = (files: Files): Promise<string> =>
  imagesIn(exportOf(files)).then(
    () => 'no error',
    (error: Error) => error.message,
  )

describe('the program is the first word of what a container runs', () => {
  test.each<[object | null | undefined, string]>([
    [{ Entrypoint: ['/app', '-v'], Cmd: ['serve'] }, '/app'],
    [{ Entrypoint: null, Cmd: ['/web'] }, '/web'],
    [{ Entrypoint: [], Cmd: ['/bin/sh', '-c', 'exec app'] }, '/bin/sh'],
    [{ Cmd: 'app' }, 'app'],
    [{}, ''],
    [null, ''],
    [undefined, ''],
  ])('%j: %j', async (config, program) => {
    const files = edited(layout([OWN]), { config: (made) => ({ ...made, config }) })
    expect(await imagesIn(exportOf(files))).toMatchObject([{ program }])
  })
})

/** With another descriptor of the lowest layer. */
const lowest = (change: object) => (manifest: Manifest) => {
  const [first, ...others] = manifest.layers!
  return { ...manifest, layers: [{ ...first, ...change }, ...others] }
}
const withoutBase = (files: Files): Files =>
  new Map([...files].filter(([path]) => path !== blobPath(sha256(BASE.blob))))

describe('a foreign layer', () => {
  const foreign = { urls: ['https://example.com/layer'], mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' }

  test.each([
    ['urls', foreign],
    ['the media type of Docker', { mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip' }],
    ['the media type of OCI', { mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip' }],
  ])('told by %s is named and not weighed, and the others keep their instructions', async (_, change) => {
    const [image] = await imagesIn(exportOf(withoutBase(edited(layout([BASE, OWN]), { manifest: lowest(change) }))))
    expect(image!.foreignLayers).toEqual([{ digest: sha256(BASE.blob), download: BASE.blob.length }])
    expect(image!.layers.map(({ diffId }) => diffId)).toEqual([OWN.diffId])
    expect(image!.history.map(({ created_by }) => created_by)).toEqual([OWN.instruction, 'CMD ["/app"]'])
  })

  // An engine gives it by a push, but not by a save.
  test('that is there is not weighed either', async () => {
    const [image] = await imagesIn(exportOf(edited(layout([BASE, OWN]), { manifest: lowest(foreign) })))
    expect(image).toMatchObject({ foreignLayers: [{ download: BASE.blob.length }], layers: [{ diffId: OWN.diffId }] })
  })

  test('of an archive of the engine is told by its source', async () => {
    const files = dockerArchive([BASE, OWN])
    files.delete(blobPath(BASE.diffId))
    const [manifest] = JSON.parse(files.get('manifest.json')!.toString())
    const source = { ...foreign, digest: sha256(BASE.blob), size: 4711 }
    files.set('manifest.json', json([{ ...manifest, LayerSources: { [BASE.diffId]: source } }]))
    const [image] = await imagesIn(exportOf(files, { blobsAreFinal: false }))
    expect(image).toMatchObject({ foreignLayers: [{ download: 4711 }], layers: [{ diffId: OWN.diffId }] })
  })
})

describe('what `download` is made of', () => {
  test.each([
    ['all compressed', [BASE, OWN], false, { downloadMethod: 'blobs', gzip6: undefined }],
    [
      'some compressed: the medium keeps real blobs',
      [PLAIN, OWN],
      false,
      { downloadMethod: 'blobs', gzip6: undefined },
    ],
    ['none compressed, and final', [PLAIN], true, { downloadMethod: 'blobs', gzip6: undefined }],
    ['none compressed, and not final', [PLAIN], false, { downloadMethod: 'gzip-6', gzip6: GZIP6 }],
  ])('%s', async (_, made, blobsAreFinal, { downloadMethod, gzip6 }) => {
    const [image] = await imagesIn(exportOf(layout(made).files, { blobsAreFinal }))
    expect(image!.downloadMethod).toBe(downloadMethod)
    expect(image!.layers[0]).toMatchObject({ stored: made[0]!.blob.length, gzip6 })
    expect(image!.digest === '').toBe(downloadMethod === 'gzip-6') // registries have no manifests of unpacked layers
  })
})

test('a layer that is in an image twice is there twice', async () => {
  const [image] = await imagesIn(exportOf(layout([OWN, BASE, OWN]).files))
  expect(image!.layers.map(({ diffId }) => diffId)).toEqual([OWN, BASE, OWN].map(({ diffId }) => diffId))
})

test.each([
  ['null', null],
  ['nothing', undefined],
])('an image without layers, as Go writes it, may have %s for them', async (_, none) => {
  const files = edited(layout([]), {
    config: (config) => ({ ...config, rootfs: { type: 'layers', diff_ids: none }, history: none }),
    manifest: (manifest) => ({ ...manifest, layers: none ?? [] }),
  })
  expect(await imagesIn(exportOf(files))).toMatchObject([{ layers: [], history: [], downloadMethod: 'blobs' }])
})

describe('a manifest and a config that do not belong together are an error', () => {
  test.each<[string, Files, RegExp]>([
    [
      'fewer layers than diffIDs',
      edited(layout([BASE, OWN]), { manifest: (made) => ({ ...made, layers: made.layers!.slice(1) }) }),
      /its manifest has 1 layer, but its config has 2/,
    ],
    [
      'no list of layers',
      edited(layout([BASE]), { manifest: (made) => ({ ...made, layers: undefined }) }),
      /blobs\/sha256\/\w+ is not a manifest/,
    ],
    [
      'no rootfs',
      edited(layout([BASE]), { config: (made) => ({ ...made, rootfs: undefined }) }),
      /blobs\/sha256\/\w+ is not an image config/,
    ],
    [
      'a size that is not the blob’s',
      edited(layout([BASE]), { manifest: lowest({ size: 1 }) }),
      /ends after \d+ bytes, 1 was expected/,
    ],
    ['no manifest in the index', new Map([['index.json', json({ manifests: [] })]]), /it has no image manifest/],
    [
      'an archive whose list of layers is lost',
      new Map([...dockerArchive([BASE]), ['manifest.json', lostLayers()]]),
      /its manifest has 0 layers, but its config has 1/,
    ],
  ])('%s', async (_, files, expected) => {
    expect(await failure(files)).toMatch(expected)
  })
})

/** What the first version of Docker 25 wrote (moby/moby#47065). */
function lostLayers(): Buffer {
  const [manifest] = JSON.parse(dockerArchive([BASE]).get('manifest.json')!.toString())
  return json([{ ...manifest, Layers: null }])
}
