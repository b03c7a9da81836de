import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { takeInventory, type Inventory } from '../../src/inventory/inventory.ts'
import { filesOfContainer } from './container-files.ts'
import { docker, environmentOf, type Engine } from './engines.ts'
import { imageOf } from './entries.ts'
import { configOf, json, layer, sha256 } from './images.ts'
import { plainStack } from './layers-plain.ts'
import { layerIn } from './layers-read.ts'
import { paxBody, tar, tarEntry, type TarSpec } from './tar.ts'
import { imageName } from './test-images.ts'

/** The entries of each layer of an image, lowest first. */
type Stack = readonly (readonly TarSpec[])[]

const USR: readonly TarSpec[] = [
  { path: 'a/lib/' },
  { path: 'a/lib/x', content: 'below' },
  { path: 'b', type: '2', link: 'a/lib' },
]
const BESIDE: TarSpec = { path: 'b/y', content: 'beside' }
const FILE: TarSpec = { path: 'a', content: 'file' }
const LINK: readonly TarSpec[] = [{ path: 'a/' }, { path: 'b', type: '2', link: '../../a' }]

const LARGE: TarSpec = { path: 'b', content: 'x'.repeat(100_000) }
const pax = (type: 'x' | 'g', records: Readonly<Record<string, string>>): TarSpec => ({
  path: 'pax',
  type,
  content: paxBody(records),
})
const SPARSE = { 'GNU.sparse.map': '0,2,7000,2', 'GNU.sparse.numblocks': '2', 'GNU.sparse.size': '9000' }

/** One stack for each rule of layers, by its subject. */
export const STACKS: readonly (readonly [string, Stack])[] = [
  ['a link to a folder in the same layer', [[...USR, BESIDE]]],
  ['a link to a folder in a lower layer', [USR, [BESIDE]]],
  ['a folder in place of a link', [USR, [{ path: 'b/' }, BESIDE]]],
  ['a whiteout below a link', [USR, [{ path: 'b/.wh.x' }]]],
  ['an opaque link', [USR, [{ path: 'b/.wh..wh..opq' }, BESIDE]]],
  ['a link that climbs above the root', [[...LINK, BESIDE]]],
  ['a hardlink through a link', [[...USR, { path: 'c', type: '1', link: 'b/x' }]]],
  ['a hardlink to a link', [[...USR, { path: 'c', type: '1', link: 'b' }]]],
  ['a whiteout below a file', [[FILE], [{ path: 'a/.wh.b' }]]],
  ['a whiteout of what its layer has anew', [[FILE], [{ path: '.wh.a' }, { path: 'a', content: 'again' }]]],
  ['a file whose name ends with a slash', [[{ path: 'a/', type: '0', content: 'file' }]]],
  ['a file in place of the root', [[FILE, { path: '.', content: 'root' }]]],
  [
    'a second PAX header',
    [[FILE, pax('x', { size: '1024' }), pax('x', { mtime: '1' }), { path: '.wh..wh.orph' }, LARGE]],
  ],
  [
    'a global header after a PAX one',
    [[pax('x', { path: 'c', size: '1024' }), pax('g', { comment: 'x' }), FILE, LARGE]],
  ],
  ['a long name before a PAX one', [[{ path: 'L', type: 'L', content: 'c\0' }, pax('x', { path: 'b' }), FILE]]],
  [
    'an old directory with a body',
    [[{ path: 'b/', type: '\0', content: tarEntry({ path: 'b/c', content: 'in' }) }, FILE]],
  ],
  ['what a global header says itself', [[pax('g', { path: 'c', linkpath: 'c', size: '1024' }), FILE, LARGE]]],
  [
    'hardlinks into the folder of aufs',
    [
      [
        { path: '.wh..wh.plnk/1', content: 'kept' },
        { path: 'a', type: '1', link: '.wh..wh.plnk/1' },
        { path: 'b', type: '1', link: '.wh..wh.plnk/1' },
      ],
    ],
  ],
  ['a file in the folder of aufs', [[{ path: '.wh..wh.plnk/1', content: 'kept' }, FILE]]],
  ['a sparse file in PAX', [[{ path: 'c', content: 'data', pax: SPARSE }]]],
]

/** Layers that we refuse, by what is wrong with them. */
export const REFUSALS: readonly (readonly [string, readonly TarSpec[]])[] = [
  ['a contiguous file', [{ path: 'c', type: '7', content: 'x' }]],
  ['a label', [FILE, { path: 'label', type: 'V' }]],
  ['a time that is none', [pax('x', { mtime: 'soon' }), FILE]],
  ['a zero byte in the name of an xattr', [pax('x', { 'SCHILY.xattr.user.a\0b': 'v' }), FILE]],
  ['a sparse file of other bytes', [{ path: 'c', content: 'other', pax: SPARSE }]],
  [
    'a path through links in a circle',
    [
      { path: 'c', type: '2', link: 'c' },
      { path: 'c/x', content: 'x' },
    ],
  ],
]

/** Random stacks, the same each time. */
export const randomStacks = (count: number): typeof STACKS =>
  Array.from({ length: count }, (_, seed) => [`random stack ${seed}`, plainStack(seed)])

/** Expects a container of each stack to have what we weigh. All stacks are loaded into the engine at once. */
export function describeContainers(engine: Engine, stacks: typeof STACKS): void {
  describe(`${engine.name}: a container has what we weigh`, () => {
    const named = stacks.map(([name, layers], at) => ({ name, layers, image: imageName(`stack-${at}`) }))
    beforeAll(() => {
      const options = { env: environmentOf(engine), input: archiveOf(named), stdio: 'pipe' } as const
      execFileSync('docker', ['load', '--quiet'], options)
    })
    test.each(named)('$name', async ({ layers, image }) => await expectAgreement(engine, image, layers))
  })
}

/** The engine does not unpack what we refuse: on loading it or, with Engine 29, for the first container. */
export function describeRefusals(engine: Engine): void {
  test.each(REFUSALS)(`${engine.name} refuses what we refuse: %s`, async (name, entries) => {
    const image = imageName(`refused-${REFUSALS.findIndex(([each]) => each === name)}`)
    const input = archiveOf([{ layers: [entries], image }])
    const unpacked = (): void => {
      execFileSync('docker', ['load', '--quiet'], { env: environmentOf(engine), input, stdio: 'pipe' })
      docker(engine, 'rm', docker(engine, 'create', image, 'x'))
    }
    await expect(inventoryOf([entries])).rejects.toThrow(/is malformed/)
    expect(unpacked).toThrow(/unhandled tar header type|archive\/tar: |too many (?:levels of symbolic )?links/)
  })
}

/** Several images in one archive for `docker load`. Layers and configs with the same content are in it once. */
function archiveOf(images: readonly { readonly layers: Stack; readonly image: string }[]): Buffer {
  const blobs = new Map<string, Buffer>()
  const put = (bytes: Buffer): string => {
    const path = `blobs/sha256/${sha256(bytes).slice('sha256:'.length)}`
    blobs.set(path, bytes)
    return path
  }
  const manifest = images.map(({ layers, image }) => {
    const made = layers.map((entries, position) => layer(`layer ${position}`, entries))
    const Config = put(json(configOf(made, 'linux/amd64')))
    return { Config, RepoTags: [image], Layers: made.map((each) => put(each.tar)) }
  })
  const files = [...blobs].map(([path, content]) => ({ path, content }))
  return tar(...files, { path: 'manifest.json', content: json(manifest) })
}

/** Expects the same files with the same bytes, and hardlinks once. */
async function expectAgreement(engine: Engine, image: string, layers: Stack): Promise<void> {
  const listed = filesOfContainer(engine, image).filter(({ path }) => OURS.test(path))
  const first = new Map(listed.map(({ path, link }) => [path, link ?? path]))
  const { files, metrics } = await inventoryOf(layers)
  const expected = new Map(listed.filter(({ link }) => link === undefined).map(({ path, bytes }) => [path, bytes]))
  const found = new Map([...files].map(({ path, bytes }) => [first.get(path) ?? path, bytes]))
  expect({ layers, found }).toEqual({ layers, found: expected })
  expect(metrics.files).toBe(listed.filter(({ path, link }) => expected.has(link ?? path)).length) // a symlink has names too
}

/** The engine adds empty files of its own (/etc/hosts, /.dockerenv …) to a container. */
const OURS = /^(?:[abc]|\.wh\.\.wh\.plnk)(?:\/|$)/

async function inventoryOf(layers: Stack): Promise<Inventory> {
  const read = await Promise.all(layers.map((entries) => layerIn(tar(...entries))))
  return takeInventory(imageOf(read), [])
}
