import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { fromArgv } from '../../../../src/inputs/from-argv.ts'
import { both, DOCKERFILE, GOCACHE, MOD, NET, PACKAGE, stepsThat, treeWith } from '../../../support/carried.ts'
import { configFile } from '../../../support/config.ts'
import { fakeMountBuilder } from '../../../support/fake-mount-builder.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING } from '../../../support/shop.ts'

/** Two images with the same mounts, as the services of a monorepo have them. */
const FILE = configFile('images: { api: {}, web: {} }')

/** Runs them on an empty builder; gives what became of the mounts of each, and the builds of ours. */
async function carryBoth(blobs: Map<string, Uint8Array>) {
  const builder = fakeMountBuilder()
  const steps = () => {
    builder.fill(MOD, ...NET)
    builder.fill(GOCACHE, ...PACKAGE)
    return stepsThat(false)
  }
  const { ports } = fakePorts({ ...GROWING, files: treeWith(DOCKERFILE), steps, builder, blobs })
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
    notes: notes.filter((note) => note.includes('mount')),
  }
}

test('a mount of two images is saved once, and restored once', async () => {
  const blobs = new Map<string, Uint8Array>()
  const BESIDE = 'it is saved with another image of this run'
  expect(await carryBoth(blobs)).toEqual({
    found: [both('miss'), both('miss')],
    unsaved: [both(null), both(BESIDE)],
    own: ['save'],
    leftovers: 0,
    notes: [],
  })
  expect(blobs.size).toBe(2)
  const again = await carryBoth(blobs)
  expect(again.found).toEqual([both('hit'), both('held')])
  expect(again.own).toEqual(['restore', 'save'])
  expect(again.unsaved[1]).toEqual(both('the builder keeps it'))
  expect(again.notes).toEqual([])
  expect(blobs.size).toBe(2)
})
