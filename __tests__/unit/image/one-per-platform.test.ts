import { describe, expect, test } from '@jest/globals'
import { configOf, dockerArchive, exportOf, json, layer, layout, sha256, type Files } from '../../support/images.ts'
import { imagesIn } from '../../support/read-image.ts'
import { containerd, refName, saved, together } from '../../support/several-images.ts'

const CONTENT = [{ path: 'app', content: 'program'.repeat(500) }]
const [FIRST, SECOND] = [layer('COPY app /app', CONTENT), layer('COPY app /other', [{ path: 'other', content: 'x' }])]
const LAYERS = [FIRST, SECOND]
const ZSTD = layer('COPY app /app', CONTENT, 'zstd')

const digests = (...made: readonly ReturnType<typeof layout>[]) => made.map(({ digest }) => digest).join(', ')
const [ONE, TWO] = [layout([FIRST]), layout([SECOND])]

describe('different images of one platform are an error that names them', () => {
  test.each<[string, Files, string]>([
    ['docker save of two tags', saved(LAYERS, [['app:1', 'app:one'], ['app:2']]), 'app:1, app:2'],
    [
      'docker save of images without a tag',
      saved(LAYERS, [null, null]),
      [FIRST, SECOND].map((each) => sha256(json(configOf([each], 'linux/amd64')))).join(', '),
    ],
    [
      'the containerd store',
      together([ONE, TWO], [containerd('docker.io/library/app:1'), containerd('ghcr.io/team/app:2')]),
      'app:1, ghcr.io/team/app:2',
    ],
    ['a layout of two refs', together([ONE, TWO], ['1', '2'].map(refName)), '1, 2'],
    ['a layout without refs', together([ONE, TWO]), digests(ONE, TWO)],
  ])('%s', async (_, files, refs) => {
    await expect(imagesIn(exportOf(files))).rejects.toMatchObject({
      code: 'image.several',
      message: `test image holds 2 images of linux/amd64 (${refs}): name one of them, as in "./test image:${refs.split(', ')[0]}".`,
    })
  })

  test('two spellings of a platform are one platform', async () => {
    const files = together([layout([FIRST], 'linux/arm64'), layout([SECOND], 'linux/aarch64')])
    await expect(imagesIn(exportOf(files))).rejects.toThrow(/holds 2 images of linux\/arm64/)
  })

  test('what a nested index lists has the name of the index, which does not tell them apart', async () => {
    const nested = json({ manifests: [ONE, TWO].map(({ digest }) => ({ digest, size: 1 })) })
    const files = together([ONE, TWO]).set(`blobs/sha256/${sha256(nested).slice(7)}`, nested)
    files.set('index.json', json({ manifests: [{ digest: sha256(nested), size: 1, annotations: containerd('a:1') }] }))
    await expect(imagesIn(exportOf(files))).rejects.toThrow(`linux/amd64 (${digests(ONE, TWO)})`)
  })
})

test('of an image of the engine, which takes no such name, the way to an archive is said', async () => {
  const files = together([ONE, TWO], [containerd('shop:1'), containerd('shop:1')])
  await expect(imagesIn(exportOf(files, { name: 'shop:1', id: 'sha256:1d' }))).rejects.toThrow(
    `shop:1 holds 2 images of linux/amd64 (${digests(ONE, TWO)}): "docker save --output image.tar shop:1" writes them to ` +
      `an archive, where one can be named, as in "image.tar:${ONE.digest}".`,
  )
})

test('of many images of one platform a few are named', async () => {
  const images = Array.from({ length: 25 }, (_, index) => layout([layer(`COPY ${index}`, [{ path: `${index}` }])]))
  const refs = `${digests(...images.slice(0, 20))}, …`
  await expect(imagesIn(exportOf(together(images)))).rejects.toThrow(
    `test image holds 25 images of linux/amd64 (${refs})`,
  )
})

test('an image that is there in two compressions is one, with the blobs of the first', async () => {
  const both = [layout([FIRST]), layout([ZSTD])]
  for (const made of [both, both.toReversed()]) {
    expect((await imagesIn(exportOf(together(made)))).map(({ digest }) => digest)).toEqual([made[0]!.digest])
  }
})

test('images of several platforms are all there, in the order of the index', async () => {
  const platforms = ['linux/arm64', 'linux/amd64', 'linux/riscv64']
  const files = together(platforms.map((platform) => layout([FIRST], platform)))
  expect((await imagesIn(exportOf(files))).map(({ platform }) => platform)).toEqual(platforms)
})

test.each<[object, string]>([
  [{ os: 'linux', architecture: 'arm64', variant: 'v8' }, 'linux/arm64'],
  [{ os: 'linux', architecture: 'arm', variant: 'v6' }, 'linux/arm/v6'],
  [{ os: 'linux', architecture: 'arm' }, 'linux/arm/v7'],
  [{ os: 'linux', architecture: 'amd64', variant: '' }, 'linux/amd64'],
  [{ os: undefined, architecture: undefined }, 'unknown/unknown'],
  [{ os: '', architecture: '' }, 'unknown/unknown'],
])('the platform of a config %j is %s', async (said, platform) => {
  const files = dockerArchive([FIRST])
  const config = json({ ...configOf([FIRST], 'linux/amd64'), ...said })
  const [manifest] = JSON.parse(files.get('manifest.json')!.toString())
  files.set('config.json', config).set('manifest.json', json([{ ...manifest, Config: 'config.json' }]))
  expect(await imagesIn(exportOf(files, { blobsAreFinal: false }))).toMatchObject([{ platform }])
})
