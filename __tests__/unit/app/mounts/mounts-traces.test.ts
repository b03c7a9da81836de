import { EventEmitter, once } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import { isOwnRecord } from '../../../../src/mounts/leftovers.ts'
import { LOCK } from '../../../../src/mounts/folder-names.ts'
import { carry, DOCKERFILE, file, GOCACHE, MOD, NET, stepsThat, stored, treeWith } from '../../../support/carried.ts'
import { fakeMountBuilder, fakeMountStore } from '../../../support/fake-mount-builder.ts'
import { mountTarIn, pathsIn } from '../../../support/mount-blobs.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

describe('what is left in the builder', () => {
  test('of builds of ours is nothing, and all that is the user’s', async () => {
    const builder = fakeMountBuilder()
    await carry({ builder, blobs: await stored() })
    expect(builder.leftovers.size).toBe(0)
    expect([...builder.mounts.keys()]).toEqual([MOD, GOCACHE])
    expect([...builder.theirs.values()].map(({ description }) => description)).toEqual([
      'mount / from exec go build',
      'local source for context', // of an earlier build
      'local source for context',
    ])
  })

  test.each([1, 4])('is removed when it is not in use any more, %d looks after the build', async (lingering) => {
    const builder = fakeMountBuilder({ lingering })
    await carry({ builder, blobs: await stored(), steps: () => stepsThat(true) })
    expect(builder.calls.filter((call) => call === 'records')).toHaveLength(2 + lingering)
    expect(builder.leftovers.size).toBe(0)
  })

  test('is left to the builder where it stays in use', async () => {
    const builder = fakeMountBuilder({ lingering: Infinity })
    await carry({ builder, blobs: await stored(), steps: () => stepsThat(true) })
    expect(builder.calls.filter((call) => call === 'records')).toHaveLength(1 + 5)
    expect(builder.leftovers.size).toBeGreaterThan(3)
  })

  test.each<[string, boolean, World]>([
    ['a build that fails', true, { images: () => undefined }],
    ['a build that saves nothing', false, {}],
  ])('that was in use before %s is removed after it', async (_, fails, world) => {
    const builder = fakeMountBuilder({ lingering: 5 })
    const ended = carry({ builder, blobs: await stored(), ...world }, '--cache-mounts-save', 'never')
    const failed = ended.then(
      () => false,
      () => true,
    )
    expect(await failed).toBe(fails)
    expect(builder.calls.filter((call) => call === 'records')).toHaveLength(1 + 5 + 1)
    // Contexts of our builds have the same description as everybody's.
    expect([...builder.leftovers.values()].filter(isOwnRecord)).toEqual([])
  })

  test('of a restore is removed beside the build, which does not wait for it', async () => {
    const build = new EventEmitter()
    const builder = fakeMountBuilder({ pruning: async () => void (await once(build, 'end')) })
    const steps = () => {
      expect([builder.calls.at(-2), builder.leftovers.size > 3]).toEqual(['prune', true])
      build.emit('end')
      return stepsThat(true)
    }
    await carry({ builder, blobs: await stored(), steps })
    expect(builder.leftovers.size).toBe(0)
  })

  test('of a restore is nothing where nobody knows what was there before', async () => {
    const builder = fakeMountBuilder({ records: { calls: [2], error: new Error('it is gone') } })
    await carry({ builder, blobs: await stored(), steps: () => stepsThat(true) })
    expect(builder.calls).not.toContain('prune')
  })

  test('of another run is not looked at where no build of ours took place', async () => {
    const builder = fakeMountBuilder()
    const theirs = {
      id: 'another',
      type: 'exec.cachemount',
      description: `cached mount /lock from exec with id "/${LOCK}x"`,
      inUse: false,
    }
    builder.leftovers.set('another', theirs)
    await carry({ builder, steps: () => stepsThat(true) })
    expect(builder.leftovers.size).toBe(1)
  })
})

describe('a restore that did not end', () => {
  const HALF = file('.weighbridge-restore/half')

  test('in this run leaves no half of a mount to the build', async () => {
    const error = new Error('the connection was reset')
    const builder = fakeMountBuilder(
      { restore: error },
      (build) => void (build === 'restore' && builder.fill(MOD, ...HALF)),
    )
    await carry({ builder, blobs: await stored() })
    expect(builder.pathsIn(MOD)).toEqual(['./', ...NET.map(({ path }) => path)])
  })

  test('in another run, by its lock: the mount is tried again', async () => {
    const builder = fakeMountBuilder()
    builder.fill(MOD, ...HALF)
    const description = `cached mount /weighbridge-mounts/lock from exec with id "/${LOCK}/go/pkg/mod"`
    builder.leftovers.set('lock', { id: 'lock', type: 'exec.cachemount', description, inUse: false })
    await carry({ builder, blobs: await stored(), steps: () => stepsThat(true) })
    expect(builder.builds.map(({ dockerfile }) => dockerfile.content.includes('id=/go/pkg/mod,'))).toEqual([true])
    expect([...builder.leftovers]).toEqual([])
  })
})

describe('a mount that the build made and no Dockerfile tells of', () => {
  const unknown = /cache mount "apt" that the Dockerfile does not name, so it is not kept/
  test('is named', async () => {
    const builder = fakeMountBuilder()
    const steps = () => {
      builder.fill(MOD, ...NET)
      builder.fill('/apt', ...file('lists'))
      return stepsThat(false)
    }
    const { report } = await carry({ builder, steps })
    expect(report.notes.filter((note) => unknown.test(note))).toHaveLength(1)
    expect(report.notes.join()).not.toMatch(/weighbridge-restore/)
  })

  test('is not where it was there before', async () => {
    const builder = fakeMountBuilder()
    builder.fill('/apt', ...file('lists'))
    const { report } = await carry({ builder, blobs: await stored() })
    expect(report.notes.join()).not.toMatch(/does not name/)
  })
})

test('the times are those of the clock, before and after the build', async () => {
  let now = 1_800_000_000_000
  const builder = fakeMountBuilder({}, (build) => void (now += build === 'restore' ? 2000 : 3000))
  const steps = () => {
    now += 60_000
    builder.fill(GOCACHE, ...file('cd/cd34-d'))
    return stepsThat(false)
  }
  const mounts = fakeMountStore(builder, await stored())
  const { ports } = fakePorts({ ...GROWING, files: treeWith(DOCKERFILE), builder, mounts, steps })
  const clock = { ...ports.clock, now: () => now }
  const report = await run({ ...ports, clock }, inputs(), stopwatch(clock))
  expect(report.record.images[0]!.build!.mounts).toMatchObject({ restoreSeconds: 2, saveSeconds: 3 })
  expect(report.steps).toContainEqual({ name: 'cache mounts', seconds: 5, beside: 0 })
  expect(report.steps).toContainEqual({ name: 'build', seconds: 60, beside: 0 })
})

test('the record that is stored has what became of the mounts; that of the base, which is built again, has none', async () => {
  const { ports, stored: records } = fakePorts({
    ...GROWING,
    files: treeWith(DOCKERFILE),
    builder: fakeMountBuilder(),
    steps: () => stepsThat(true),
  })
  await run(ports, inputs(), stopwatch(ports.clock))
  const mountsOf = (head: boolean) =>
    [...records].filter(([key]) => key.startsWith(HEAD) === head).map(([, { images }]) => images[0]!.build!.mounts)
  expect(mountsOf(true)).toEqual([expect.objectContaining({ mounts: [expect.anything(), expect.anything()] })])
  expect(mountsOf(false)).toEqual([undefined])
})

test.each([
  ['tar', ''],
  ['tar.zst', 'v0.26.3'],
] as const)('as %s: folders are given their times when all is unpacked', async (form, version) => {
  const files: Buffer[] = []
  const builder = fakeMountBuilder({}, (build) => {
    if (build !== 'restore') return
    for (const number of [0, 1])
      files.push(builder.disk.get(`/scratch/mounts/context/weighbridge-mount-${number}.${form}`)!)
  })
  await carry({ builder, blobs: await stored(), buildkit: [version] })
  const [modules, packages] = await Promise.all(files.map((each) => mountTarIn(each, form)))
  expect(pathsIn(packages!)).toEqual(['./', './ab/', './ab/ab12-d', './ab/', './'])
  expect(pathsIn(modules!)).toHaveLength(9)
})
