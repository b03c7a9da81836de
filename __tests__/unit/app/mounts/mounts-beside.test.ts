import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { both, DOCKERFILE, file, GOCACHE, MOD, NET, PACKAGE, stepsThat, treeWith } from '../../../support/carried.ts'
import { configFile } from '../../../support/config.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING } from '../../../support/shop.ts'

/** Two images with the same mounts, as the services of a monorepo have them, and one with its own. */
const FILE = configFile('images: { api: {}, web: {}, tool: { file: Dockerfile.tool } }')
const TOOL = 'FROM alpine\nRUN --mount=type=cache,target=/own true\n'
const files = { ...treeWith(DOCKERFILE), '/repo/Dockerfile.tool': TOOL, '/base/Dockerfile.tool': TOOL }

const ALL = ['api', 'web', 'tool']

/** Runs them on an empty builder; gives what became of the mounts of each, and the builds of ours. `ran`: whose steps did. */
async function carryBoth(blobs: Map<string, Uint8Array>, ran: readonly string[] = ALL, packages = PACKAGE) {
  const builder = fakeMountBuilder()
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
  const BESIDE = 'it is saved with another image of this run'
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
