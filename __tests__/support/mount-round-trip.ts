import { expect } from '@jest/globals'
import type { ArchiveForm } from '../../src/mounts/archive-form.ts'
import { cleanUp } from './clean-up.ts'
import type { Engine } from './engines.ts'
import { foundOn, mountWorld, ownId } from './mount-builds.ts'
import { mountOf } from './mounts.ts'
import { mountFile } from './mount-file.ts'
import { CHECK_ODD_TREE, listing, ODD_TREE } from './odd-tree.ts'

export const FILL = `cd /m0; ${ODD_TREE}`
/** Images with GNU tar and with busybox's tar. */
export const GNU = 'golang:1.23'
export const BUSYBOX = 'alpine'

/** Fills a mount, saves, destroys and restores it as a run does, and looks into it with a user's build. */
export async function roundTrip(image: string, engine: Engine, form: ArchiveForm = 'tar') {
  const mount = mountOf(ownId())
  const found = foundOn(image)
  await using world = await mountWorld(engine)
  try {
    await world.fill(found, [mount], FILL)
    const saved = await world.save(found, [mount])
    expect([...saved.keys()]).toEqual(['0.tar'])
    const before = saved.get('0.tar')!
    await world.destroy(mount.id)
    const said = await world.restore(found, [mount], [await mountFile(before, form)], form)
    const left = await world.prune()
    const records = await world.buildx.records(engine.builder)
    await world.fill(found, [mount], CHECK_ODD_TREE)
    const after = (await world.save(found, [mount])).get('0.tar')!
    return { said, before: listing(before), after: listing(after), left, records, id: mount.id }
  } finally {
    await cleanUp(
      () => world.destroy(mount.id),
      () => world.prune(),
    )
  }
}
