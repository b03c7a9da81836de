import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { takeInventory, type Inventory } from '../../src/inventory/inventory.ts'
import { imageOf } from '../support/entries.ts'
import { layer } from '../support/images.ts'
import { plainStack } from '../support/layers-plain.ts'
import { layerIn } from '../support/layers-read.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, type Engine } from '../support/engines.ts'
import { oldArchive } from '../support/old-archives.ts'
import { tar, type TarSpec } from '../support/tar.ts'

const TAG = 'weighbridge-e2e/layer-rules:latest'

type Stack = readonly (readonly TarSpec[])[]

/** A file as GNU tar lists it; `link` where it is another name of one before it. */
interface Listed {
  readonly path: string
  readonly bytes: number
  readonly link: string | undefined
}

/** The regular files that a container of a stack has. */
function inContainer(engine: Engine, layers: Stack): readonly Listed[] {
  const archive = oldArchive(
    layers.map((entries, position) => layer(`layer ${position}`, entries)),
    TAG,
  )
  const options = { env: environmentOf(engine), encoding: 'utf8', maxBuffer: 64e6 } as const
  execFileSync('docker', ['load', '--quiet'], { ...options, input: archive, stdio: 'pipe' })
  try {
    const container = docker(engine, 'create', TAG, 'nothing')
    const listing = execFileSync('sh', ['-c', `docker export ${container} | tar -tvf -`], options)
    docker(engine, 'rm', container)
    const lines = listing.split('\n').map((line) => line.split(/\s+/))
    const files = lines.filter(([mode, , , , , path]) => /^[-h]/.test(mode!) && OURS.test(path!))
    return files.map(([, , bytes, , , path, , , link]) => ({ path: path!, bytes: Number(bytes), link }))
  } finally {
    docker(engine, 'image', 'rm', '--force', TAG)
  }
}

/** The engine adds empty files of its own (/etc/hosts, /.dockerenv …) to a container. */
const OURS = /^[abc](?:\/|$)/

async function inventoryOf(layers: Stack): Promise<Inventory> {
  const read = await Promise.all(layers.map((entries) => layerIn(tar(...entries))))
  return takeInventory(imageOf(read), [])
}

/** The same files with the same bytes, and hardlinks once. */
async function expectAgreement(engine: Engine, layers: Stack): Promise<void> {
  const listed = inContainer(engine, layers)
  const first = new Map(listed.map(({ path, link }) => [path, link ?? path]))
  const { files, metrics } = await inventoryOf(layers)
  const expected = new Map(listed.filter(({ link }) => link === undefined).map(({ path, bytes }) => [path, bytes]))
  const found = new Map([...files].map(({ path, bytes }) => [first.get(path) ?? path, bytes]))
  expect({ layers, found }).toEqual({ layers, found: expected })
  expect(metrics.files).toBe(listed.filter(({ path, link }) => expected.has(link ?? path)).length) // a symlink has names too
}

const USR: readonly TarSpec[] = [
  { path: 'a/lib/' },
  { path: 'a/lib/x', content: 'below' },
  { path: 'b', type: '2', link: 'a/lib' },
]
const BESIDE: TarSpec = { path: 'b/y', content: 'beside' }
const FILE: TarSpec = { path: 'a', content: 'file' }
const LINK: readonly TarSpec[] = [{ path: 'a/' }, { path: 'b', type: '2', link: '../../a' }]

const STACKS: [string, Stack][] = [
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
  ...Array.from({ length: 20 }, (_, seed): [string, Stack] => [`random stack ${seed}`, plainStack(seed)]),
]

describe.each([CLASSIC, CONTAINERD])('$name: a container has what we weigh', (engine) => {
  test.each(STACKS)('%s', async (_, layers) => await expectAgreement(engine, layers))
})
