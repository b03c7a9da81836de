import { setImmediate } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { both, DOCKERFILE, file, GOCACHE, MOD, NET, PACKAGE, stepsThat, treeWith } from '../../../support/carried.ts'
import { configFile } from '../../../support/config.ts'
import { fakeMountBuilder, type MountFaults } from '../../../support/fake-mount-builder.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING } from '../../../support/shop.ts'

/** Two images with the same mounts, as the services of a monorepo have them, and one with its own. */
const FILE = configFile('images: { api: {}, web: {}, tool: { file: Dockerfile.tool } }')
const TOOL = 'FROM alpine\nRUN --mount=type=cache,target=/own true\n'
const files = { ...treeWith(DOCKERFILE), '/repo/Dockerfile.tool': TOOL, '/base/Dockerfile.tool': TOOL }

const ALL = ['api', 'web', 'tool']
const BESIDE = 'it is saved with another image or platform of this run'

/** Runs them on an empty builder; gives what became of the mounts of each, and the builds of ours. `ran`: whose steps did. */
async function carryBoth(
  blobs: Map<string, Uint8Array>,
  ran: readonly string[] = ALL,
  packages = PACKAGE,
  faults: MountFaults = {},
) {
  const builder = fakeMountBuilder(faults)
  const steps = (image = '') => {
    if (!ran.includes(image)) return stepsThat(true)
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...packages)
    if (image === 'tool') builder.fill('//own', ...PACKAGE)
    return stepsThat(false)
  }
  const { ports } = fakePorts({ ...GROWING, files, steps, builder, blobs })
  const command = fromArgv(['run'], 'shop', FILE)
  if (command.kind !== 'run') throw new Error('not a run')
  const { record, notes } = await run(ports, command.inputs, stopwatch(ports.clock))
  const outcomes = (what: 'found' | 'unsaved') =>
    record.images.map(({ build }) =>
      Object.fromEntries((build?.mounts?.mounts ?? []).map((mount) => [mount.name, mount[what]])),
    )
  return {
    found: outcomes('found'),
    unsaved: outcomes('unsaved'),
    own: builder.calls.filter((call) => ['restore', 'save'].includes(call)),
    leftovers: builder.leftovers.size,
    packages: builder.pathsIn(GOCACHE),
    notes: notes.filter((note) => note.includes('mount')),
  }
}

test('a mount of two images is saved once, and restored once', async () => {
  const blobs = new Map<string, Uint8Array>()
  const { packages: _, ...first } = await carryBoth(blobs)
  expect(first).toEqual({
    found: [both('miss'), both('miss'), { '/own': 'miss' }],
    unsaved: [both(null), both(BESIDE), { '/own': null }],
    own: ['save', 'save'],
    leftovers: 0,
    notes: [],
  })
  expect(blobs.size).toBe(3)
  const again = await carryBoth(blobs)
  expect(again.found).toEqual([both('hit'), both('held'), { '/own': 'hit' }])
  expect(again.own).toEqual(['restore', 'restore', 'save', 'save'])
  expect(again.unsaved[1]).toEqual(both('the builder keeps it'))
  expect(again.notes).toEqual([])
  expect(blobs.size).toBe(3)
})

/** Long enough for the next image to look at the builder. */
async function hundredTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await setImmediate()
}

test('what a restore leaves in the builder is removed before the next image looks at it', async () => {
  const blobs = new Map<string, Uint8Array>()
  await carryBoth(blobs)
  const { found, own } = await carryBoth(blobs, ALL, PACKAGE, { pruning: hundredTurns })
  expect(found).toEqual([both('hit'), both('held'), { '/own': 'hit' }])
  expect(own).toEqual(['restore', 'restore', 'save', 'save'])
})

test('a mount of two images is saved if a step of either ran, under the key that the first one restores', async () => {
  const blobs = new Map<string, Uint8Array>()
  await carryBoth(blobs, ALL)
  const NEW = file('cd/cd34-d')
  const second = await carryBoth(blobs, ['web'], [...PACKAGE, ...NEW])
  expect(second.found).toEqual([both('hit'), both('held'), { '/own': 'hit' }])
  expect(second.unsaved[0]!['/root/.cache/go-build']).toBeNull()
  expect(second.unsaved[2]).toEqual({ '/own': 'no step that mounts it ran' })
  const third = await carryBoth(blobs, [])
  expect(third.packages).toEqual(expect.arrayContaining(['./ab/ab12-d', './cd/cd34-d']))
})

const NODES = ['linux/amd64', 'linux/arm64']

/** The same mounts in two images, on a builder with a node for each platform: our builds, and the keys they stored. */
async function carryOnNodes(blobs: Map<string, Uint8Array>, ran: readonly string[] = NODES) {
  const builder = fakeMountBuilder()
  let built = 0
  const steps = () => {
    if (!ran.includes(NODES[built++ % 2]!)) return stepsThat(true)
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...PACKAGE)
    return stepsThat(false)
  }
  const { ports } = fakePorts({ ...GROWING, files, steps, builder, blobs, buildkit: ['v0.26.3', 'v0.26.3'] })
  const platforms = `platforms: [${NODES.join(', ')}]`
  const command = fromArgv(['run'], 'shop', configFile(`images: { api: { ${platforms} }, web: { ${platforms} } }`))
  if (command.kind !== 'run') throw new Error('not a run')
  const before = new Set(blobs.keys())
  const { record } = await run(ports, command.inputs, stopwatch(ports.clock))
  const kinds = builder.calls.filter((call) => ['look', 'restore', 'save'].includes(call))
  const platformOf = (at: number) => builder.builds[at]!.args.find((arg) => arg.startsWith('--platform='))?.slice(11)
  return {
    own: kinds.map((kind, at) => `${kind} ${platformOf(at)}`),
    stored: [...blobs.keys()].filter((key) => !before.has(key)).map((key) => /go-(mod|build)/.exec(key)?.[0]),
    unsaved: record.images.map(({ build }) => build?.mounts?.mounts.map(({ unsaved }) => unsaved)),
  }
}

test('each node has its own mounts, restored and saved in the order of images and platforms; modules are saved once', async () => {
  const blobs = new Map<string, Uint8Array>()
  const first = await carryOnNodes(blobs)
  expect(first.own).toEqual(['save linux/amd64', 'save linux/arm64'])
  expect(first.stored).toEqual(['go-mod', 'go-build', 'go-build'])
  expect(first.unsaved).toEqual([
    [null, null],
    [BESIDE, null],
    [BESIDE, BESIDE],
    [BESIDE, BESIDE],
  ])
  const again = await carryOnNodes(blobs)
  // Records do not say which node has a mount, so each of the others looks first.
  const looks = ['look linux/arm64', 'look linux/amd64', 'look linux/arm64']
  expect(again.own.slice(0, 4)).toEqual(['restore linux/amd64', ...looks])
})

test('where the steps of one platform ran, its mounts are saved, and those of its node alone', async () => {
  const { own, stored, unsaved } = await carryOnNodes(new Map(), ['linux/arm64'])
  expect(own).toEqual(['save linux/arm64'])
  expect(stored).toEqual(['go-mod', 'go-build'])
  const none = 'no step that mounts it ran'
  expect(unsaved.slice(0, 2)).toEqual([
    [none, none],
    [null, null],
  ])
})
