import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINERD } from '../support/engines.ts'
import { foundOn, mountWorld, ownId } from '../support/mount-builds.ts'
import { mountOf } from '../support/mounts.ts'
import { brokenMountFile, mountFile } from '../support/mount-file.ts'
import { BUSYBOX, FILL, GNU, roundTrip } from '../support/mount-round-trip.ts'
import { listing, withoutLinkTimes } from '../support/odd-tree.ts'
import { ownBuilder, ownNodes, ownRemote, removeAll, type OwnBuilder } from '../support/own-builder.ts'

/** New builders, shared by all tests that do not use an engine's own. */
const made: OwnBuilder[] = []
let nodes: readonly [OwnBuilder, OwnBuilder]
beforeAll(() => {
  for (let each = 0; each < 2; each++) made.push(ownBuilder())
  nodes = [made[0]!, made[1]!]
})
afterAll(() => removeAll(made))

test.each([CLASSIC, CONTAINERD])('$name: a mount comes back the same, by GNU tar', async (engine) => {
  const { said, before, after } = await roundTrip(GNU, engine)
  expect(said).toEqual(['restored'])
  expect(before.length).toBeGreaterThan(3090)
  expect(after).toEqual(before)
})

test.each([CLASSIC, CONTAINERD])(
  "$name: a mount comes back the same, by busybox's tar, but for owner and time of symbolic links",
  async (engine) => {
    const { said, before, after } = await roundTrip(BUSYBOX, engine)
    expect(said).toEqual(['restored'])
    expect(withoutLinkTimes(after)).toEqual(withoutLinkTimes(before))
  },
)

test.each([
  ['docker-container driver', 'tar', () => nodes[0]],
  ['docker-container driver', 'tar.zst', () => nodes[0]],
  ['remote driver', 'tar.zst', () => ownRemote(nodes[1])],
] as const)(
  '%s, as %s: a mount comes back the same, and what the builds were sent is gone',
  async (name, form, open) => {
    const engine = open()
    try {
      const { said, before, after, left, records, id } = await roundTrip(BUSYBOX, engine, form)
      expect(said).toEqual(['restored'])
      expect(withoutLinkTimes(after)).toEqual(withoutLinkTimes(before))
      expect(left).toEqual([])
      const kept = records.filter(({ type }) => type !== 'source.local').map(({ description }) => description)
      // The user's step is its own record; a restored mount is described by the step that made it.
      const isTheirs = (each: string): boolean =>
        each.startsWith('pulled from ') || each.includes('sha256sum') || each.endsWith(`with id "/${id}"`)
      expect(kept.filter((each) => !isTheirs(each))).toEqual([])
    } finally {
      if (name === 'remote driver') engine[Symbol.dispose]()
    }
  },
)

test('a compressed archive that breaks off fails, and leaves the mount as it was', async () => {
  const [full, cut] = [mountOf(ownId()), mountOf(ownId())]
  const found = foundOn(BUSYBOX)
  await using world = await mountWorld(nodes[0])
  await world.fill(found, [full], FILL)
  const tar = (await world.save(found, [full])).get('0.tar')!
  const broken = await brokenMountFile(tar, 130_000, 'tar.zst')
  expect(await world.restore(found, [cut], [broken], 'tar.zst')).toEqual([expect.stringMatching(/^failed\ntar: /)])
  expect(listing((await world.save(found, [cut])).get('0.tar')!)).toEqual([expect.stringMatching(/ \.\/$/)])
  for (const { id } of [full, cut]) await world.destroy(id)
  expect(await world.prune()).toEqual([])
})

test('two nodes: each is filled by a build of its own, as buildx gives no tar archive of both', async () => {
  const mount = mountOf(ownId())
  const found = foundOn(BUSYBOX)
  const platforms = ['linux/amd64', 'linux/amd64/v2']
  using engine = ownNodes(nodes)
  await using both = await mountWorld(engine, platforms)
  try {
    await both.fill(found, [mount], FILL)
    const before = (await both.save(found, [mount])).get('0.tar')!
    await both.destroy(mount.id)
    const file = await mountFile(before)
    for (const platform of platforms) {
      await using one = await mountWorld(engine, [platform])
      expect(await one.restore(found, [mount], [file])).toEqual(['restored'])
      expect(await one.prune()).toEqual([])
      const after = (await one.save(found, [mount])).get('0.tar')!
      expect(withoutLinkTimes(listing(after))).toEqual(withoutLinkTimes(listing(before)))
      expect(await one.prune()).toEqual([])
    }
    const records = await both.buildx.records(engine.builder)
    const mounts = records.filter(({ description }) => description.includes(mount.id))
    expect(mounts.filter(({ type }) => type === 'exec.cachemount')).toHaveLength(2)
  } finally {
    await both.destroy(mount.id) // the tests of one builder look at all that it holds
  }
})
