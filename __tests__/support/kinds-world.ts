import { afterAll, beforeAll, expect } from '@jest/globals'
import type { CacheMount } from '../../src/plan/cache-mount.ts'
import { cleanUp } from './clean-up.ts'
import { CLASSIC } from './engines.ts'
import { foundOn, mountWorld, ownId, type Found, type MountWorld } from './mount-builds.ts'
import { mountOf } from './mounts.ts'
import { brokenMountFile, mountFile } from './mount-file.ts'
import { listing } from './odd-tree.ts'

/** Mounts on the fastest engine, for the tests of a file; their ids begin with `id`. */
export interface KindsWorld {
  readonly id: string
  readonly world: () => MountWorld
  /** The tar of each mount. */
  readonly saved: (found: Found, mounts: readonly CacheMount[]) => Promise<readonly Buffer[]>
  /** Fills mounts, saves, destroys and restores them: the reports, and listings of each before and after. */
  readonly roundTrip: (found: Found, mounts: readonly CacheMount[], flags?: readonly string[]) => Promise<RoundTrip>
  /** Tests that on this image a full mount is held, a broken one fails, and half a mount is removed. */
  readonly expectNoHarm: (image: string) => Promise<void>
}

interface RoundTrip {
  readonly said: readonly string[]
  readonly before: readonly (readonly string[])[]
  readonly after: readonly (readonly string[])[]
}

/** Folders have the current time here. */
export const withoutTime = (archive: Buffer): readonly string[] =>
  listing(archive).map((line) => line.replace(/ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d /, ' '))

export function kindsWorld(): KindsWorld {
  const id = ownId()
  let world: MountWorld
  beforeAll(async () => {
    world = await mountWorld(CLASSIC)
  })
  afterAll(() =>
    cleanUp(
      () => world?.destroy(id),
      () => world?.prune(),
      () => world?.[Symbol.asyncDispose](),
    ),
  )

  const saved: KindsWorld['saved'] = async (found, mounts) => {
    const files = await world.save(found, mounts)
    return mounts.map((_, number) => files.get(`${number}.tar`)!)
  }

  const roundTrip: KindsWorld['roundTrip'] = async (found, mounts, flags) => {
    const fill = mounts.map((_, number) => `(cd /m${number} && echo x >x && mkdir y && echo z >y/z && chown 7:8 x)`)
    await world.fill(found, mounts, fill.join(' && '), flags)
    const before = await saved(found, mounts)
    for (const mount of mounts) await world.destroy(mount.id)
    const said = await world.restore(found, mounts, await Promise.all(before.map((each) => mountFile(each))))
    await world.fill(found, mounts, mounts.map((_, number) => `[ "$(cat /m${number}/y/z)" = z ]`).join(' && '), flags)
    const after = await saved(found, mounts)
    return { said, before: before.map(withoutTime), after: after.map(withoutTime) }
  }

  async function expectNoHarm(image: string): Promise<void> {
    const found = foundOn(image)
    const [full, other, killed, cut] = ['full', 'other', 'killed', 'cut'].map((name) =>
      mountOf(`${id}-${image.replaceAll(/\W/g, '-')}-${name}`),
    )
    await world.fill(
      found,
      [full!, other!, killed!],
      'echo x >/m0/.hidden; for n in 1 2 3 4 5; do seq 10000 >/m1/$n; done; ' +
        'mkdir /m2/.weighbridge-restore; echo half >/m2/.weighbridge-restore/x',
    )
    const saves = await world.save(found, [full!, other!, killed!])
    expect([...saves.keys()].toSorted()).toEqual(['0.tar', '1.tar', '2.error'])
    expect(saves.get('2.error')!.toString()).toBe('a restore of it has not ended\n')
    const tar = saves.get('1.tar')!
    const file = await mountFile(tar)
    const broken = await brokenMountFile(tar, 130_000, 'tar')
    const mounts = [full!, killed!, cut!]
    expect(await world.restore(found, mounts, [file, file, broken])).toEqual([
      'held',
      'restored',
      expect.stringMatching(/^failed\ntar: (?:short read|Unexpected EOF in archive)$/),
    ])
    const after = (await saved(found, mounts)).map(listing)
    expect(after.slice(0, 2)).toEqual([listing(saves.get('0.tar')!), listing(tar)])
    expect(after[2]).toEqual([expect.stringMatching(/^drwxr-xr-x 0\/0 0 .* \.\/$/)])
  }

  return { id, world: () => world, saved, roundTrip, expectNoHarm }
}
