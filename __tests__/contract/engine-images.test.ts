import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import type { Build } from '../../src/buildkit/build.ts'
import type { ImageExport } from '../../src/image/export-entry.ts'
import { fakeDocker } from '../support/fake-docker.ts'
import { ownFolder } from '../support/own-folder.ts'
import { SCRATCH } from '../support/scratch.ts'
import { tar } from '../support/tar.ts'

const folder = ownFolder()
const source = imageSource(new AbortController().signal, SCRATCH)
const BUILT = { digest: 'sha256:1d', imageId: '' } as Build

/** The paths of an export's files. */
async function read({ entries }: ImageExport): Promise<readonly string[]> {
  const paths: string[] = []
  for await (const { path } of entries) paths.push(path)
  return paths
}

test('an image of the engine is exported when its files are asked for, and has the ID that the engine gives it', async () => {
  const archive = join(folder, 'saved.tar')
  await writeFile(archive, tar({ path: 'manifest.json', content: '[]' }))
  await using docker = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' }, save: { meanwhile: `cat '${archive}'` } })
  const image = await source.open('shop:latest')
  expect(image).toMatchObject({ name: 'shop:latest', id: 'sha256:1d', blobsAreFinal: false })
  expect((await docker.calls()).map(([, word]) => word)).not.toContain('save')
  expect(await read(image)).toEqual(['manifest.json'])
})

// Also without a tag, with which `docker save` would save all tags.
test.each(['shop', 'registry:5000/shop', 'shop:2', 'sha256:1d'])(
  '%s is exported as the image that it was, also if another has its name by then',
  async (name) => {
    await using docker = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' }, save: { stdout: tar().toString() } })
    await read(await source.open(name))
    expect((await docker.calls()).at(-1)).toEqual(['image', 'save', '--', 'sha256:1d'])
  },
)

test.each([
  ['the classic store, which unpacks them', '[["Backing Filesystem","extfs"]]', false],
  ['the store of containerd', '{"DriverStatus":[["driver-type","io.containerd.snapshotter.v1"]]}', true],
  ['an engine that does not say', '', false],
])('the blobs of %s: %s, final: %p', async (_, info, blobsAreFinal) => {
  await using docker = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' }, '--format': { stdout: `${info}\n` } })
  const own = imageSource(new AbortController().signal, SCRATCH)
  expect(await own.open('shop')).toMatchObject({ blobsAreFinal })
  expect(await docker.calls()).toHaveLength(3)
})

test.each([
  ['the classic store', 'failed to get digest sha256:1d: open /var/lib/docker/x: no such file or directory'],
  ['the store of containerd', 'No such image: sha256:1d'],
])('an image that is gone when it is exported is said to be gone: %s', async (_store, said) => {
  const stderr = `Error response from daemon: ${said}\n`
  await using _ = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' }, save: { code: 1, stderr } })
  const gone = { code: 'image.gone', fields: { reference: 'shop' } }
  await expect(read(await source.open('shop'))).rejects.toMatchObject(gone)
})

test('an image that was built and is not there is said to be gone', async () => {
  await using _ = await fakeDocker({ inspect: { code: 1, stderr: 'Error response from daemon: No such image: x\n' } })
  await expect(source.openBuilt({ kind: 'engine' }, BUILT)).rejects.toMatchObject({ code: 'image.gone' })
})

test('an engine that is gone when the image is exported is said to be gone', async () => {
  const stderr = 'Cannot connect to the Docker daemon at unix:///x/docker.sock. Is the docker daemon running?\n'
  await using _ = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' }, save: { code: 1, stderr } })
  await expect(read(await source.open('shop'))).rejects.toMatchObject({
    code: 'engine.unreachable',
    fields: { endpoint: 'unix:///x/docker.sock' },
  })
})
