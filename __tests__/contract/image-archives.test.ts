import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import type { Image } from '../../src/image/image.ts'
import { writeFiles } from '../support/files-on-disk.ts'
import { configOf, dockerArchive, json, layer, layout, sha256, type Files, type MadeLayer } from '../support/images.ts'
import { oldArchive } from '../support/old-archives.ts'
import { imagesIn } from '../support/read-image.ts'
import { temporaryFolder } from '../support/repository.ts'
import { tar, tarEntry } from '../support/tar.ts'
import { skippable, zstd } from '../support/zstd.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'shell' }])
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program'.repeat(99) }])
const PLAIN = layer('COPY web /web', [{ path: 'web', content: 'page' }], 'none')
const PACKED = layer('COPY db /db', [{ path: 'db', content: 'table'.repeat(50_000) }], 'zstd')
/** An empty layer, as the tar of an empty folder, and as the 32 bytes that Docker has used for it since 2014. */
const EMPTY = layer('RUN true', [], 'none')
const EMPTY_GZIP = {
  ...EMPTY,
  blob: Buffer.from('1f8b080000096e8800ff621805a360148c5800080000ffff2eafb5ef00040000', 'hex'),
}
/** zstd:chunked: frames with parts of the tar, then skippable ones with the table of contents. */
const CHUNKED = {
  ...OWN,
  blob: Buffer.concat([
    zstd(OWN.tar.subarray(0, 700)),
    skippable(Buffer.from('table')),
    zstd(OWN.tar.subarray(700)),
    skippable(Buffer.from('footer')),
  ]),
}
const MANY = Array.from({ length: 127 }, (_, at) => layer(`COPY ${at} /`, [{ path: `f${at}`, content: `${at}` }]))

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => await folder[Symbol.asyncDispose]())

const archive = (files: Files): Buffer => tar(...[...files].map(([path, content]) => ({ path, content })))
/** Like `oci-archive:` of podman and skopeo: blobs first, index last, folders among them. */
const podman = (files: Files): Buffer =>
  Buffer.concat([
    tarEntry({ path: 'blobs/' }),
    tarEntry({ path: 'blobs/sha256/' }),
    archive(new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  ])

/** Like `docker-archive:` of `podman save`: layers by their diffIDs, and the old folders as links to them. */
function podmanDocker(layers: readonly MadeLayer[]): Buffer {
  const config = json(configOf(layers, 'linux/amd64'))
  const file = `${sha256(config).slice(7)}.json`
  const paths = layers.map(({ diffId }) => `${diffId.slice(7)}.tar`)
  return tar(
    ...layers.flatMap((each, at) => [
      { path: paths[at]!, content: each.tar },
      { path: `${at}/layer.tar`, type: '2', link: `../${paths[at]}` },
    ]),
    { path: file, content: config },
    { path: 'manifest.json', content: json([{ Config: file, RepoTags: ['a:b'], Layers: paths }]) },
  )
}

async function open(bytes: Buffer): Promise<readonly Image[]> {
  const path = join(folder.path, `${sha256(bytes).slice(7, 19)}.tar`)
  await writeFile(path, bytes)
  return imagesIn(await imageSource(new AbortController().signal, SCRATCH).open(path))
}

async function openFolder(files: Files): Promise<readonly Image[]> {
  await writeFiles(join(folder.path, 'layout'), files)
  return imagesIn(await imageSource(new AbortController().signal, SCRATCH).open(join(folder.path, 'layout')))
}

const stack = (layers: readonly MadeLayer[]) => layers.map(({ diffId, tar: { length } }) => [diffId, length])

describe('an archive has the layers of its image in order, with real sizes where it has compressed blobs', () => {
  test.each<[string, readonly MadeLayer[], (layers: readonly MadeLayer[]) => Buffer, 'blobs' | 'gzip-6']>([
    ['docker save since Docker 25', [BASE, OWN], (layers) => archive(dockerArchive(layers)), 'gzip-6'],
    ['docker save before Docker 25', [BASE, OWN], (layers) => oldArchive(layers), 'gzip-6'],
    ['the same with a layer twice, by a symbolic link', [OWN, BASE, OWN], (layers) => oldArchive(layers), 'gzip-6'],
    ['the same by a hardlink', [OWN, BASE, OWN], (layers) => oldArchive(layers, 'a:b', '1'), 'gzip-6'],
    ['podman save', [BASE, OWN], podmanDocker, 'gzip-6'],
    ['docker save, compressed with gzip', [BASE], (layers) => gzipSync(archive(dockerArchive(layers))), 'gzip-6'],
    ['docker save, compressed with zstd', [BASE], (layers) => zstd(archive(dockerArchive(layers))), 'gzip-6'],
    ['an OCI archive', [BASE, OWN], (layers) => archive(layout(layers).files), 'blobs'],
    ['an OCI archive as podman orders it', [BASE, OWN], (layers) => podman(layout(layers).files), 'blobs'],
    ['gzip, zstd and uncompressed layers', [BASE, PLAIN, PACKED], (each) => archive(layout(each).files), 'blobs'],
    ['zstd:chunked', [BASE, CHUNKED], (layers) => archive(layout(layers).files), 'blobs'],
    ['empty layers', [EMPTY, OWN, EMPTY_GZIP], (layers) => archive(layout(layers).files), 'blobs'],
    ['empty layers of docker save', [EMPTY, OWN, EMPTY], (layers) => archive(dockerArchive(layers)), 'gzip-6'],
    ['one file from scratch', [OWN], (layers) => archive(layout(layers).files), 'blobs'],
    ['127 layers', MANY, (layers) => archive(layout(layers).files), 'blobs'],
  ])('%s', async (_, layers, write, method) => {
    const [image, ...more] = await open(write(layers))
    expect(more).toEqual([])
    expect(image!.downloadMethod).toBe(method)
    expect(image!.layers.map(({ diffId }) => diffId)).toEqual(layers.map(({ diffId }) => diffId))
    if (method === 'blobs')
      expect(image!.layers.map(({ stored }) => stored)).toEqual(layers.map(({ blob }) => blob.length))
    else expect(image!.layers.map(({ diffId, stored }) => [diffId, stored])).toEqual(stack(layers))
  })
})

const path = (digest: string): string => `blobs/sha256/${digest.slice(7)}`

describe('an index of several images, under another index, is several images', () => {
  const [first, second] = [layout([BASE]), layout([OWN], 'linux/arm64')]
  const manifests = [first, second].map(({ digest, files }) => ({ digest, size: files.get(path(digest))!.length }))
  const nested = json({ manifests })
  const files: Files = new Map([...first.files, ...second.files, [path(sha256(nested)), nested]])
  files.set('index.json', json({ manifests: [{ digest: sha256(nested), size: nested.length }] }))

  test.each([
    ['in an archive', () => open(archive(files))],
    ['in a folder', () => openFolder(files)],
  ])('%s', async (_, images) => {
    expect((await images()).map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  })
})

test('an index without manifests is an error that says so', async () => {
  const files: Files = new Map([['index.json', json({ schemaVersion: 2, manifests: [] })]])
  await expect(open(archive(files))).rejects.toThrow(/is not an image: it has no image manifest/)
})
