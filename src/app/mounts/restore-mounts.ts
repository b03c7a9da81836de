import type { BuilderRecord } from '../../mounts/builder-record.ts'
import { heldMounts, interruptedMounts, recordedMounts } from '../../mounts/held.ts'
import { prefixesOf } from '../../mounts/keys.ts'
import { contextIn, type OwnPlace } from '../../mounts/own-build.ts'
import { contextName } from '../../mounts/restore-build.ts'
import { whyUnread } from '../../mounts/why-unsaved.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'
import type { MountPorts, Ports } from '../../ports.ts'
import { fetchMount, type Stored } from './fetch-mount.ts'
import { fillMounts } from './fill-mounts.ts'
import { lookInto } from './look-into.ts'
import type { MountsPlan } from './mounts-plan.ts'
import { held, miss, type Restoration } from './restoration.ts'

interface Restorations {
  readonly each: readonly Restoration[]
  readonly built: boolean
  /** Seconds that fetching took, for mounts found in the store. */
  readonly fetchSeconds: ReadonlyMap<CacheMount, number>
  /** Mounts that our build did not fill: leftovers in them look like good content. */
  readonly useless: readonly CacheMount[]
}

/**
 * Fills the cache mounts that the builder lacks (`records`) from the store. Never fails a run: a mount that cannot be
 * restored is a miss.
 */
export async function restoreMounts(
  ports: MountPorts,
  plan: MountsPlan,
  records: readonly BuilderRecord[],
  place: OwnPlace,
): Promise<Restorations> {
  const { carried } = plan.found
  const somewhere = recordedMounts(plan.found, records)
  const known = (each: Restoration): Restoration => (somewhere.has(each.mount) ? { ...each, empty: false } : each)
  const { there, doubtful } = mountsThere(plan, records)
  const onNode = await lookInto(ports, plan, doubtful, place)
  const looked = await Promise.all(
    carried.map(async (mount) => (there.has(mount) || onNode.has(mount) ? held(mount) : find(ports, plan, mount))),
  )
  // Looking into a mount creates it; the next run would treat an empty one as held.
  const made = ({ found, mount }: Restoration): boolean => found === 'miss' && doubtful.includes(mount)
  const fetchSeconds = new Map<CacheMount, number>()
  const stored = looked.filter((each) => 'body' in each)
  if (stored.length === 0) {
    const each = looked.filter((one) => 'found' in one).map(known)
    return { each, built: doubtful.length > 0, fetchSeconds, useless: each.filter(made).map(({ mount }) => mount) }
  }
  const context = contextIn(place.scratch)
  const trying = Promise.all(
    stored.map(async (each, number) => {
      const started = ports.clock.now()
      const fetched = await fetchMount(ports, plan, each, { context, file: contextName(number, plan.form) })
      fetchSeconds.set(each.mount, (ports.clock.now() - started) / 1000)
      return fetched
    }),
  )
  // The builder starts while they are still being fetched and checked.
  const fetching = trying.then((tried) => tried.filter((each) => 'kind' in each))
  const filled = await fillMounts(ports, plan, fetching, place)
  const refused = (await trying).filter((each) => 'refused' in each)
  const results = new Map([...filled, ...refused].map((each) => [each.mount, each]))
  const each = looked.map((one) => known('body' in one ? results.get(one.mount)! : one))
  const unfilled = new Set(filled.filter(({ found }) => found === 'miss').map(({ mount }) => mount))
  return {
    each,
    built: filled.length > 0 || doubtful.length > 0,
    fetchSeconds,
    useless: each.filter((one) => unfilled.has(one.mount) || made(one)).map(({ mount }) => mount),
  }
}

/** `doubtful`: only some nodes have it. Looking into the node costs less than fetching in vain. */
function mountsThere(plan: MountsPlan, records: readonly BuilderRecord[]) {
  const interrupted = interruptedMounts(plan.found, records)
  const whole = [...heldMounts(plan.found, records)].filter((mount) => !interrupted.has(mount))
  const everywhere = heldMounts(plan.found, records, plan.nodes)
  const there = new Set(whole.filter((mount) => everywhere.has(mount)))
  return { there, doubtful: whole.filter((mount) => !there.has(mount) && whyUnread(plan, mount) === null) }
}

async function find(
  { mounts }: Pick<Ports, 'mounts'>,
  plan: MountsPlan,
  mount: CacheMount,
): Promise<Stored | Restoration> {
  const unread = whyUnread(plan, mount)
  if (unread !== null) return miss(mount, unread)
  const found = await mounts.find(prefixesOf(plan.keysOf(mount)))
  return found.kind === 'miss' ? miss(mount, found.reason) : { ...found.value, mount }
}
