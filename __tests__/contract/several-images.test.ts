import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import { perform } from '../../src/app/perform.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { tarOf, writeFiles } from '../support/files-on-disk.ts'
import { configOf, json, layer, layout, sha256, type Files } from '../support/images.ts'
import { fakePorts } from '../support/ports.ts'
import { imagesIn } from '../support/read-image.ts'
import { containerd, refName, saved, together } from '../support/several-images.ts'
import { temporaryFolder } from '../support/repository.ts'

const ONE = layer('COPY app /app', [{ path: 'app', content: 'x'.repeat(1000) }])
const TWO = layer('COPY app /app', [{ path: 'app', content: 'x'.repeat(3500) }])
const source = imageSource(new AbortController().signal, SCRATCH)

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => await folder[Symbol.asyncDispose]())

async function archived(name: string, files: Files): Promise<string> {
  const path = join(folder.path, name)
  await writeFile(path, tarOf(files))
  return path
}

async function written(name: string, files: Files): Promise<string> {
  const path = join(folder.path, name)
  await writeFiles(path, files)
  return path
}

const layersOf = async (reference: string) =>
  (await imagesIn(await source.open(reference))).map(({ layers }) => layers.map(({ diffId }) => diffId))

const [A, B] = [layout([ONE]), layout([TWO])]
const LIBRARY = 'docker.io/library/shop'
const ENGINE = together([A, A, B], [`${LIBRARY}:1`, `${LIBRARY}:one`, `${LIBRARY}:2`].map(containerd))
const PODMAN = together([A, A, B], ['localhost/shop:1', 'localhost/shop:one', 'localhost/shop:2'].map(refName))
const TAGS = together([A, A, B], ['1', 'one', '2'].map(refName))
const OLD = saved([ONE, TWO], [['shop:1', 'shop:one'], ['shop:2']])

describe('of several images one is named, by its name, its tag or its digest', () => {
  const [oldOne, oldTwo] = [ONE, TWO].map((each) => sha256(json(configOf([each], 'linux/amd64'))))
  test.each<[string, () => Promise<string>, readonly string[], readonly string[]]>([
    [
      'docker save, with the index that it writes since Docker 25',
      () => archived('engine.tar', ENGINE),
      ['shop:1', 'shop:one', '1', 'one', 'docker.io/library/shop:one', A.digest],
      ['shop:2', '2', B.digest],
    ],
    [
      'docker save before Docker 25',
      () => archived('old:1.tar', OLD), // a colon in a path is not a separator
      ['shop:1', 'shop:one', '1', 'one', oldOne!],
      ['shop:2', '2', oldTwo!],
    ],
    [
      'an archive of podman',
      () => archived('podman.tar', PODMAN),
      ['localhost/shop:1', 'localhost/shop:one', 'one', A.digest],
      ['localhost/shop:2', '2', B.digest],
    ],
    ['a layout of tags', () => written('layout', TAGS), ['1', 'one', A.digest], ['2', B.digest]],
  ])('%s', async (_, make, first, second) => {
    const path = await make()
    for (const name of first) expect(await layersOf(`${path}:${name}`)).toEqual([[ONE.diffId]])
    for (const name of second) expect(await layersOf(`${path}:${name}`)).toEqual([[TWO.diffId]])
  })

  test('of a layout, the blobs of the others are not read', async () => {
    const path = await written('half', new Map([...TAGS].filter(([each]) => !each.endsWith(sha256(TWO.blob).slice(7)))))
    expect(await layersOf(`${path}:one`)).toEqual([[ONE.diffId]])
    const paths: string[] = []
    for await (const entry of (await source.open(`${await written('whole', TAGS)}:1`)).entries) paths.push(entry.path)
    expect(paths).not.toContain(`blobs/sha256/${sha256(TWO.blob).slice(7)}`)
  })

  test('what is said about an image is found whatever the image is called', async () => {
    const files = together([A, B], ['1', '2'].map(refName))
    const config = { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256(Buffer.from('{}')), size: 2 }
    const statement = json({ schemaVersion: 2, config, layers: [], subject: { digest: B.digest, size: 1 } })
    files.set(`blobs/sha256/${sha256(statement).slice(7)}`, statement)
    const index = JSON.parse(files.get('index.json')!.toString())
    index.manifests.push({ digest: sha256(statement), size: statement.length })
    files.set('index.json', json(index))
    const path = await written('signed', files)
    const [image] = await imagesIn(await source.open(`${path}:2`))
    expect(image!.attestations).toBe(statement.length + 2)
  })
})

describe('where it is not clear which is meant, the error shows the names', () => {
  test.each<[string, Files, string, string]>([
    [
      'none is named',
      ENGINE,
      '',
      'holds 2 images of linux/amd64 (shop:1, shop:2): name one of them, as in "PATH:shop:1".',
    ],
    [
      'none is named, and they have tags alone',
      TAGS,
      '',
      'holds 2 images of linux/amd64 (1, 2): name one of them, as in "PATH:1".',
    ],
    ['none is named, of an old archive', OLD, '', '(shop:1, shop:2): name one of them, as in "PATH:shop:1".'],
    [
      'another one is named',
      ENGINE,
      ':shop:3',
      'holds no image "shop:3". Name one that it has: shop:1, shop:one, shop:2.',
    ],
    [
      'another one of an old archive is named',
      OLD,
      ':3',
      'holds no image "3". Name one that it has: shop:1, shop:one, shop:2.',
    ],
    [
      'a tag is named that two images have',
      together([A, B], ['a:1', 'b:1'].map(refName)),
      ':1',
      'holds 2 images of linux/amd64 (a:1, b:1): name one of them, as in "PATH:a:1".',
    ],
    [
      'one of those that have no name is asked for by one',
      together([A, B]),
      ':1',
      `holds no image "1". Name one that it has: ${A.digest}, ${B.digest}.`,
    ],
  ])('%s', async (name, files, asked, message) => {
    const path = await archived(`${name.replaceAll(/\W+/g, '-')}.tar`, files)
    const error = await errorOf(layersOf(`${path}${asked}`))
    expect(error.message).toContain(message.replace('PATH', path))
  })

  test('images of two names are no platforms of one image', async () => {
    const files = together([A, layout([TWO], 'linux/arm64')], ['a:1', 'b:1'].map(refName))
    const path = await archived('two-names.tar', files)
    expect((await errorOf(layersOf(path))).message).toContain('holds 2 images of several names (a:1, b:1): name one')
    expect(await layersOf(`${path}:b:1`)).toEqual([[TWO.diffId]])
  })

  test('several names of one image are no choice', async () => {
    const files = together([A, A], ['1', 'one'].map(refName))
    expect(await layersOf(await archived('one-image.tar', files))).toEqual([[ONE.diffId]])
  })
})

test('an archive is compared with itself, by two names', async () => {
  const path = await archived('both.tar', ENGINE)
  const { ports } = fakePorts()
  let printed = ''
  const print = async (result: unknown): Promise<void> => void (printed += String(result))
  const argv = ['compare', `${path}:shop:1`, `${path}:2`, '--json']
  expect(await perform({ ...ports, images: source }, { argv, folder: 'repo', print })).toBe(0)
  const { sides, images, comparison } = JSON.parse(printed)
  expect(sides).toEqual({ base: `${path}:shop:1`, head: `${path}:2` })
  expect(images[0].metrics.unpacked).toBe(3500)
  expect(comparison.images[0].metrics.find(({ metric }: { metric: string }) => metric === 'unpacked')).toMatchObject({
    base: 1000,
    head: 3500,
  })
})
