import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { CLASSIC, CONTAINERD, docker } from '../support/engines.ts'
import { layer, layout } from '../support/images.ts'
import { inspectImage } from '../support/inspect.ts'
import { describeLoadedImages, FILE } from '../support/loaded-images.ts'
import { ownFolder } from '../support/own-folder.ts'
import { tar } from '../support/tar.ts'
import { imageName } from '../support/test-images.ts'

const work = ownFolder()

// Each of them on the other store: __tests__/matrix/sources.test.ts
describeLoadedImages(CLASSIC, CONTAINERD)

test('layers of several compressions have the sizes of their blobs, in the engine too', async () => {
  const mixed = imageName('mixed')
  const layers = [
    FILE,
    layer('COPY web /web', [{ path: 'web', content: 'page' }], 'none'),
    layer('COPY db /db', [{ path: 'db', content: 'table'.repeat(9000) }], 'zstd'),
  ]
  const { files, digest } = layout(layers)
  const index = JSON.parse(files.get('index.json')!.toString())
  index.manifests[0].annotations = { 'io.containerd.image.name': `docker.io/${mixed}` }
  files.set('index.json', Buffer.from(JSON.stringify(index)))
  const archive = join(work, 'mixed.tar')
  writeFileSync(archive, tar(...[...files].map(([path, content]) => ({ path, content }))))
  docker(CONTAINERD, 'load', '--input', archive)
  const sizes = layers.map(({ blob }) => blob.length)
  for (const reference of [archive, mixed]) {
    const image = await inspectImage(CONTAINERD, reference)
    expect(image).toMatchObject({ digest, downloadMethod: 'blobs' })
    expect(image.layers.map(({ download }) => download)).toEqual(sizes)
  }
})
