import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import type { Build } from '../../src/buildkit/build.ts'
import type { ImageExport } from '../../src/image/export-entry.ts'
import { tarOf, writeFiles } from '../support/files-on-disk.ts'
import { dockerArchive, json, layer, layout, sha256, type Files } from '../support/images.ts'
import { temporaryFolder } from '../support/repository.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'shell' }])
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program' }])
const source = imageSource(new AbortController().signal, SCRATCH)

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let count = 0
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => await folder[Symbol.asyncDispose]())

async function written(files: Files): Promise<string> {
  const directory = join(folder.path, `layout-${(count += 1)}`)
  await writeFiles(directory, files)
  return directory
}

async function archived(files: Files, pack: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<string> {
  const path = join(folder.path, `archive-${(count += 1)}.tar`)
  await writeFile(path, pack(tarOf(files)))
  return path
}

/** The files of an export, with their bytes. */
async function read({ entries }: ImageExport): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for await (const { path, body } of entries) {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    found.set(path, Buffer.concat(chunks))
  }
  return found
}

const sorted = (files: Map<string, Buffer>) => new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
const built = (digest: string): Build => ({
  digest,
  imageId: '',
  metadata: {},
  times: { seconds: 0, vertices: [] },
  cacheSteps: [],
  fromImages: [],
  ranStages: [],
})

describe('every medium gives the files of its image', () => {
  const { files } = layout([BASE, OWN])
  const inLayout = new Map([...files].filter(([path]) => path !== 'oci-layout'))
  test.each<[string, () => Promise<string>, Map<string, Buffer>, boolean]>([
    ['an OCI layout', () => written(files), inLayout, true],
    ['an archive of a layout', () => archived(files), files, false],
    ['a compressed archive', () => archived(files, (bytes) => gzipSync(bytes)), files, false],
    ['an archive of docker save', () => archived(dockerArchive([BASE])), dockerArchive([BASE]), false],
  ])('%s', async (_, make, expected, blobsAreFinal) => {
    const image = await source.open(await make())
    expect(sorted(await read(image))).toEqual(sorted(expected))
    expect(image.blobsAreFinal).toBe(blobsAreFinal)
  })
})

describe('an OCI layout', () => {
  test('gives its documents first, and nothing that they do not name', async () => {
    const { files } = layout([BASE, OWN])
    const directory = await written(new Map([...files, ...layout([layer('another image', [])]).files, ...files]))
    const paths = [...(await read(await source.open(directory))).keys()]
    expect(paths[0]).toBe('index.json')
    expect(paths.toSorted()).toEqual([...files.keys()].filter((path) => path !== 'oci-layout').toSorted())
  })

  test('does not follow a blob that is a link to a file of this machine', async () => {
    const { files, digest } = layout([BASE])
    const path = `blobs/${digest.replace(':', '/')}`
    const directory = await written(new Map([...files].filter(([each]) => each !== path)))
    await writeFile(join(folder.path, 'outside'), files.get(path)!)
    await symlink(join(folder.path, 'outside'), join(directory, path))
    expect([...(await read(await source.open(directory))).keys()]).toEqual(['index.json'])
  })

  test('has its blobs in another folder only if a build of ours put them there', async () => {
    const { files, digest } = layout([BASE])
    const shared = await written(files)
    const directory = await written(new Map([...files].filter(([path]) => !path.startsWith('blobs/'))))
    await symlink(join(shared, 'blobs'), join(directory, 'blobs'))
    const opened = await source.openBuilt({ kind: 'layout', directory }, built(digest))
    expect((await read(opened)).size).toBe(files.size - 1)
    expect([...(await read(await source.open(directory))).keys()]).toEqual(['index.json'])
  })

  test('is not made of a folder that has none', async () => {
    const directory = await written(new Map([['some.txt', Buffer.from('x')]]))
    await expect(source.open(directory)).rejects.toThrow(/is not an image: the folder lacks oci-layout or index\.json/)
  })
})

describe('the diffIDs of what was built', () => {
  test('are read from the documents, through an index, one stack for each platform', async () => {
    const [amd64, arm64] = [layout([BASE, OWN]), layout([OWN], 'linux/arm64')]
    const files: Files = new Map([...amd64.files, ...arm64.files])
    const attestation = {
      digest: arm64.digest,
      size: 1,
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
    }
    const index = json({
      manifests: [{ digest: amd64.digest, size: 1 }, { digest: arm64.digest, size: 1 }, attestation],
    })
    files.set(`blobs/sha256/${sha256(index).slice(7)}`, index)
    const directory = await written(files)
    expect(await source.diffIds({ kind: 'layout', directory }, built(sha256(index)))).toEqual([
      [BASE.diffId, OWN.diffId],
      [OWN.diffId],
    ])
  })

  test('are an error that names the digest where it leads nowhere', async () => {
    const directory = await written(layout([BASE]).files)
    const nowhere = `sha256:${'0'.repeat(64)}`
    await expect(source.diffIds({ kind: 'layout', directory }, built(nowhere))).rejects.toThrow(nowhere)
  })
})

test('a blob is opened when it is read, and not before: layers that are known are left alone', async () => {
  const { files } = layout([BASE])
  const directory = await written(files)
  const path = `blobs/sha256/${sha256(BASE.blob).slice(7)}`
  for await (const { path: each, body } of (await source.open(directory)).entries) {
    if (each !== path) continue
    await rm(join(directory, path))
    await expect(body[Symbol.asyncIterator]().next()).rejects.toThrow(/ENOENT/)
  }
})

test('what a build left in a scratch folder is not looked for in the engine', async () => {
  const weighed = { kind: 'layout', directory: '/nowhere' } as const
  expect(await source.present(weighed)).toEqual(new Set())
})

test('a file that is being read when the run is cancelled is read no further', async () => {
  const controller = new AbortController()
  const { entries } = await imageSource(controller.signal, SCRATCH).open(await archived(dockerArchive([BASE])))
  controller.abort(new Error('cancelled'))
  await expect(read({ name: '', entries, blobsAreFinal: false, vouched: true })).rejects.toThrow('cancelled')
})
