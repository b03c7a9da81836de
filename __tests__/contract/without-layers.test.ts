import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import type { Image } from '../../src/image/image.ts'
import { takeInventory } from '../../src/inventory/inventory.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, type Reply } from '../support/fake-docker.ts'
import { layout } from '../support/images.ts'
import { imagesIn } from '../support/read-image.ts'
import { temporaryFolder } from '../support/repository.ts'
import { tar } from '../support/tar.ts'

const ID = `sha256:${'1d'.repeat(32)}`
const source = imageSource(new AbortController().signal, SCRATCH)
// Recorded with Docker 26.1 for `FROM scratch`, `LABEL a=b` and `CMD ["/x"]`, without the parts that are not read.
const RECORDED = JSON.stringify({
  Id: ID,
  Comment: 'buildkit.dockerfile.v0',
  Config: { Env: ['PATH=/bin'], Cmd: ['/x'], Entrypoint: null, Labels: { a: 'b' }, Volumes: null },
  Architecture: 'amd64',
  Os: 'linux',
  Size: 0,
  GraphDriver: { Data: null, Name: 'overlay2' },
  RootFS: { Type: 'layers' },
})

/** `docker image inspect` for an image with such a `.RootFS`. */
const inspect = (rootfs: string, all = RECORDED): Reply => ({
  meanwhile: `case "$*" in *'{{json .}}'*) printf '%s' '${all}' ;; *'{{json .RootFS}}'*) printf '%s 0 %s' '${ID}' '${rootfs}' ;; *) exit 1 ;; esac`,
})
const EMPTY: Reply = { code: 1, stderr: 'Error response from daemon: empty export - not implemented\n' }

/** The result of reading an image of a fake engine, and the engine's calls. */
async function readOf(replies: Readonly<Record<string, Reply>>): Promise<{ images: readonly Image[]; asked: unknown }> {
  await using docker = await fakeDocker(replies)
  const images = await imagesIn(await source.open('shop:1'))
  const calls = (await docker.calls()).filter(([group]) => group === 'image') // what store it has, is asked beside the first
  return { images, asked: calls.map(([, command]) => command) }
}

describe('an image without layers', () => {
  test.each(['{"Type":"layers"}', '{"Type":"layers","Layers":null}', '{"Type":"layers","Layers":[]}', 'null'])(
    'weighs nothing on the classic store, which does not save it: %s',
    async (rootfs) => {
      const { images, asked } = await readOf({ inspect: inspect(rootfs), save: EMPTY })
      expect(asked).toEqual(['inspect', 'inspect', 'save'])
      expect(images).toMatchObject([{ configDigest: ID, platform: 'linux/amd64', program: '/x', layers: [] }])
      const { metrics, layers } = takeInventory(images[0]!, undefined)
      expect(layers).toEqual([])
      expect(metrics).toMatchObject({ unpacked: 0, rootfs: 0, wasted: 0, download: null, layers: 0, files: 0 })
    },
  )

  test('is read from where it is saved, with what a pull costs', async () => {
    const { files, digest } = layout([])
    await using folder = await temporaryFolder()
    const archive = join(folder.path, 'saved.tar')
    await writeFile(archive, tar(...[...files].map(([path, content]) => ({ path, content }))))
    const save = { meanwhile: `cat '${archive}'` }
    const { images } = await readOf({ inspect: inspect('{"Type":"layers"}'), save })
    expect(images).toMatchObject([{ digest, layers: [], downloadMethod: 'blobs' }])
    expect(images[0]!.configSize).toBeGreaterThan(100)
  })

  test('has no diffIDs, as a base image', async () => {
    await using docker = await fakeDocker({ inspect: { stdout: '{"Type":"layers"}\n' } })
    const times = { seconds: 0, vertices: [] }
    const built = { digest: '', imageId: ID, metadata: {}, times, cacheSteps: [], fromImages: [], ranStages: [] }
    expect(await source.diffIds({ kind: 'engine' }, built)).toEqual([[]])
    expect(await docker.calls()).toHaveLength(1)
  })

  test.each<[string, string, Reply]>([
    [
      'it has none, and the engine fails to save it for another reason',
      '{"Type":"layers"}',
      { code: 1, stderr: 'Error response from daemon: write /tmp/docker-export: no space left on device\n' },
    ],
    ['it has some, whatever the engine says', '{"Layers":["sha256:1"]}', EMPTY],
  ])('is an error where %s', async (_, rootfs, save) => {
    expect((await errorOf(readOf({ inspect: inspect(rootfs), save }))).code).toBe('image.export')
  })
})
