import type { CacheMount } from '../../mounts/cache-mount.ts'
import { heldMounts, interruptedMounts } from '../../mounts/held.ts'
import { prefixesOf } from '../../mounts/keys.ts'
import { contextIn, type OwnPlace } from '../../mounts/own-build.ts'
import { contextName } from '../../mounts/restore-build.ts'
import { whyUnread } from '../../mounts/why-unsaved.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import type { Ports } from '../../ports.ts'
import { fetchMount, type Stored } from './fetch-mount.ts'
import { fillMounts } from './fill-mounts.ts'
import type { MountsPlan } from './mounts-plan.ts'
import { held, miss, type Restoration } from './restoration.ts'

/** What was found for each mount, and what a build of ours did to the builder. */
export interface Restorations {
  readonly each: readonly Restoration[]
  readonly built: boolean
  /** What fetching took, of each mount that the store had something for. */
  readonly fetchSeconds: ReadonlyMap<CacheMount, number>
  /** Mounts that it did not fill: what it left of them nobody could tell from what is good. */
  readonly useless: readonly CacheMount[]
}

/**
 * Fills the cache mounts that the builder does not hold with what the store has for them. Nothing here fails a run: what
 * could not be had is a miss with its reason. `records`: what the builder holds.
 */
export async function restoreMounts(
  ports: Ports,
  plan: MountsPlan,
  records: readonly BuilderRecord[],
  place: OwnPlace,
): Promise<Restorations> {
  const { carried } = plan.found
  const somewhere = heldMounts(plan.found, records)
  const known = (each: Restoration): Restoration => (somewhere.has(each.mount) ? { ...each, empty: false } : each)
  // Where only some of the nodes have it, the restore itself looks into that of its platform.
  const there = heldMounts(plan.found, records, plan.nodes)
  const interrupted = interruptedMounts(plan.found, records)
  const looked = await Promise.all(
    carried.map(async (mount) =>
      there.has(mount) && !interrupted.has(mount) ? held(mount) : find(ports, plan, mount),
    ),
  )
  const fetchSeconds = new Map<CacheMount, number>()
  const stored = looked.filter((each) => 'body' in each)
  if (stored.length === 0)
    return { each: looked.filter((each) => 'found' in each).map(known), built: false, fetchSeconds, useless: [] }
  const context = contextIn(place.scratch)
  const trying = Promise.all(
    stored.map(async (each, number) => {
      const started = ports.clock.now()
      const fetched = await fetchMount(ports, plan, each, { context, file: contextName(number, plan.form) })
      fetchSeconds.set(each.mount, (ports.clock.now() - started) / 1000)
      return fetched
    }),
  )
  // The builder is called while they come and are checked.
  const fetching = trying.then((tried) => tried.filter((each) => 'kind' in each))
  const filled = await fillMounts(ports, plan, fetching, place)
  const refused = (await trying).filter((each) => 'refused' in each)
  const results = new Map([...filled, ...refused].map((each) => [each.mount, each]))
  return {
    each: looked.map((each) => known('body' in each ? results.get(each.mount)! : each)),
    built: filled.length > 0,
    fetchSeconds,
    useless: filled.filter(({ found }) => found === 'miss').map(({ mount }) => mount),
  }
}

/** What the store has for a mount. */
async function find(ports: Ports, plan: MountsPlan, mount: CacheMount): Promise<Stored | Restoration> {
  const unread = whyUnread(plan, mount)
  if (unread !== null) return miss(mount, unread)
  const found = await ports.mounts.find(prefixesOf(plan.keysOf(mount)))
  return found.kind === 'miss' ? miss(mount, found.reason) : { ...found.value, mount }
}
