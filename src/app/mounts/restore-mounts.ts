import { heldMounts, interruptedMounts } from '../../mounts/held.ts'
import { contextIn, type OwnPlace } from '../../mounts/own-build.ts'
import { contextName } from '../../mounts/restore-build.ts'
import { whyUnread } from '../../mounts/why-unsaved.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import type { Ports } from '../../ports.ts'
import { fetchMount, type Fetched } from './fetch-mount.ts'
import { fillMounts } from './fill-mounts.ts'
import type { MountsPlan } from './mounts-plan.ts'
import { held, miss, type Restoration } from './restoration.ts'

/** What was found for each mount, and whether a build of ours went to the builder. */
export interface Restorations {
  readonly each: readonly Restoration[]
  readonly built: boolean
}

/**
 * Fills the cache mounts that the builder does not hold with what the store has for them. Nothing here fails a run: what
 * could not be had is a miss with its reason. `records`: what the builder holds, or why that is not known.
 */
export async function restoreMounts(
  ports: Ports,
  plan: MountsPlan,
  records: readonly BuilderRecord[] | string,
  place: OwnPlace,
): Promise<Restorations> {
  const { carried } = plan.found
  if (typeof records === 'string')
    return { each: carried.map((mount) => ({ ...miss(mount, records), empty: false })), built: false }
  const there = heldMounts(plan.found, records)
  const interrupted = interruptedMounts(plan.found, records)
  const context = contextIn(place.scratch)
  const tried = await Promise.all(
    carried.map(async (mount, number): Promise<Restoration | Fetched> => {
      if (there.has(mount) && !interrupted.has(mount)) return held(mount)
      const unread = whyUnread(plan)
      if (unread !== null) return miss(mount, unread)
      const fetched = await fetchMount(ports, plan, mount, { context, file: contextName(number, plan.form) })
      return fetched.kind === 'fetched' ? fetched : miss(mount, fetched.reason, fetched.refused)
    }),
  )
  const fetched = tried.filter((each) => 'kind' in each)
  const built = fetched.length > 0
  const results = built ? await fillMounts(ports, plan, fetched, place) : []
  return { each: tried.map((each) => ('kind' in each ? results[fetched.indexOf(each)]! : each)), built }
}
