import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import { serveLayout } from '../../src/adapters/oci-layout/serve-layout.ts'
import type { Build } from '../../src/buildkit/build.ts'
import { writeFiles } from '../support/files-on-disk.ts'
import { json, layer, layout, sha256, type Files } from '../support/images.ts'
import { temporaryFolder } from '../support/repository.ts'

const BASE = layer('ADD rootfs.tar /', [{ path: 'bin/sh', content: 'shell' }])
const OWN = layer('COPY app /app', [{ path: 'app', content: 'program' }])

const source = imageSource(new AbortController().signal, SCRATCH)
let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => await folder[Symbol.asyncDispose]())

async function written(name: string, files: Files): Promise<string> {
  const directory = join(folder.path, name)
  await writeFiles(directory, files)
  return directory
}

const diffIds = (directory: string, digest: string) =>
  source.diffIds({ kind: 'layout', directory }, { digest, imageId: '' } as Build)

test('the images of two layouts are one index, each with its platform', async () => {
  const [amd64, arm64] = [layout([BASE, OWN]), layout([BASE], 'linux/arm64')]
  const layouts = [await written('amd64', amd64.files), await written('arm64', arm64.files)]
  const joined = join(folder.path, 'joined')
  await source.join(layouts, joined)
  await using served = await serveLayout(joined)
  expect(served.isIndex).toBe(true)
  expect(await diffIds(joined, served.digest)).toEqual([[BASE.diffId, OWN.diffId], [BASE.diffId]])
  const [address = '', name = ''] = served.reference.split(/(?<=:\d+)\/|@/)
  const index = await (await fetch(`http://${address}/v2/${name}/manifests/${served.digest}`)).json()
  expect(index).toMatchObject({
    manifests: [
      { digest: amd64.digest, platform: { os: 'linux', architecture: 'amd64' } },
      { digest: arm64.digest, platform: { os: 'linux', architecture: 'arm64' } },
    ],
  })
})

test('attestations stay beside the image that they are about', async () => {
  const amd64 = layout([BASE])
  const attestation = {
    digest: amd64.digest,
    size: 1,
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
  }
  const image = { digest: amd64.digest, size: 1, platform: { os: 'linux', architecture: 'amd64' } }
  const index = json({ manifests: [image, attestation] })
  const files: Files = new Map(amd64.files)
  files.set(`blobs/sha256/${sha256(index).slice(7)}`, index)
  files.set('index.json', json({ manifests: [{ digest: sha256(index), size: index.length }] }))
  const joined = join(folder.path, 'attested')
  await source.join(
    [await written('with', files), await written('without', layout([OWN], 'linux/arm64').files)],
    joined,
  )
  await using served = await serveLayout(joined)
  const [address = '', name = ''] = served.reference.split(/(?<=:\d+)\/|@/)
  const whole = await (await fetch(`http://${address}/v2/${name}/manifests/${served.digest}`)).json()
  expect(whole).toMatchObject({ manifests: [image, attestation, { platform: { architecture: 'arm64' } }] })
})

/** A layout of an index with these annotations. */
function indexOf(platform: string, annotations: object | undefined): Files {
  const image = layout([BASE], platform)
  const [os, architecture] = platform.split('/')
  const index = json({ manifests: [{ digest: image.digest, size: 1, platform: { os, architecture } }], annotations })
  return new Map([
    ...image.files,
    [`blobs/${sha256(index).replace(':', '/')}`, index],
    ['index.json', json({ manifests: [{ digest: sha256(index), size: index.length }] })],
  ])
}

test.each<[string, object | undefined, object | undefined, object | undefined]>([
  ['which all have', { title: 'shop', built: '1' }, { built: '2', title: 'shop' }, { title: 'shop' }],
  ['unless one has others', { title: 'shop' }, { title: 'api' }, undefined],
  ['unless one has none', { title: 'shop' }, undefined, undefined],
])('annotations stay on the index %s', async (name, first, second, expected) => {
  const parts = [indexOf('linux/amd64', first), indexOf('linux/arm64', second)]
  const joined = join(folder.path, `${name} joined`)
  await source.join(await Promise.all(parts.map((files, at) => written(`${name} ${at}`, files))), joined)
  await using served = await serveLayout(joined)
  const [address = '', repository = ''] = served.reference.split(/(?<=:\d+)\/|@/)
  const index = await (await fetch(`http://${address}/v2/${repository}/manifests/${served.digest}`)).json()
  expect((index as { readonly annotations?: object }).annotations).toEqual(expected)
})

test('a layout that lacks its image is an error', async () => {
  const { files, digest } = layout([BASE])
  const path = `blobs/${digest.replace(':', '/')}`
  const lacking = await written('lacking', new Map([...files].filter(([each]) => each !== path)))
  await expect(source.join([lacking], join(folder.path, 'none'))).rejects.toThrow(digest)
})
