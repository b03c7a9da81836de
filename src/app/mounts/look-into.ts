import { posix } from 'node:path'
import { archiveEntries } from '../../image/archive-entries.ts'
import { lookBuild } from '../../mounts/look-build.ts'
import type { OwnPlace } from '../../mounts/own-build.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'
import type { Ports } from '../../ports.ts'
import { whyNot } from '../why-not.ts'
import type { MountsPlan } from './mounts-plan.ts'
import { textOf } from './text-of.ts'

/**
 * The mounts that hold anything on the build's node, which records do not name. Empty if the look fails: the restore
 * itself keeps what is there. Throws `run.cancelled`.
 */
export async function lookInto(
  ports: Pick<Ports, 'buildx' | 'runner'>,
  plan: MountsPlan,
  mounts: readonly CacheMount[],
  place: OwnPlace,
): Promise<ReadonlySet<CacheMount>> {
  const held = new Set<CacheMount>()
  if (mounts.length === 0) return held
  const build = lookBuild(plan.based(), mounts, { ...place, nonce: `${place.nonce}-look` })
  try {
    for await (const { path, body } of archiveEntries('what the cache mounts hold', ports.buildx.tar(build))) {
      const mount = mounts[Number(posix.basename(path))]
      if (mount && (await textOf(body)).trim() === 'held') held.add(mount)
    }
  } catch (error) {
    whyNot(ports, error)
  }
  return held
}
