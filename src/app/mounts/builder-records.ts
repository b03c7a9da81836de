import type { CacheMount, FoundMounts } from '../../mounts/cache-mount.ts'
import { anyMeasured, recordsMade } from '../../mounts/held.ts'
import { isOurs, leftovers } from '../../mounts/leftovers.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import type { Ports } from '../../ports.ts'
import { whyNot } from '../why-not.ts'

/** Pauses (ms) before another look. */
const PAUSES = [50, 200, 800, 2000]

/** What a builder holds, or why that is not known, as a clause. */
export type Records = readonly BuilderRecord[] | string

/** What a builder holds now, or why it does not say so. Throws `run.cancelled`. */
export async function recordsOf(ports: Ports, builder: string): Promise<Records> {
  try {
    return await ports.buildx.records(builder)
  } catch (error) {
    return `the builder does not say what it holds: ${whyNot(ports, error)}`
  }
}

/**
 * What it holds, asked before it is known whether it runs. Undefined where it does not answer, as one that was never started
 * (its state may be an old one, so it is not taken for empty), and where no instruction of the Dockerfile mounts anything.
 */
export async function recordsBefore(
  ports: Ports,
  builder: string,
  dockerfile: string | undefined,
): Promise<readonly BuilderRecord[] | undefined> {
  if (dockerfile === undefined || !/--mount\b/.test(dockerfile)) return undefined
  const records = await recordsOf(ports, builder)
  return typeof records === 'string' ? undefined : records
}

/** What it holds after the user's build, once nobody measures one of the mounts: a save would be given an empty one. */
export async function recordsAfter(ports: Ports, builder: string, found: FoundMounts): Promise<Records> {
  let records = await recordsOf(ports, builder)
  for (const pause of PAUSES) {
    if (typeof records === 'string' || !anyMeasured(found, records)) break
    await ports.clock.sleep(pause)
    records = await recordsOf(ports, builder)
  }
  return records
}

/** What builds of ours may have left in a builder. */
interface Traces {
  readonly builder: string
  readonly found: FoundMounts
  /** What the builder held before them. */
  readonly before: Records
  /** Mounts in which they left nothing of use: what became of them since then goes, too. */
  readonly useless: readonly CacheMount[]
}

/**
 * Removes what a restore left, beside the build that follows: `pruned` is awaited after it. Best effort: on a runner that is
 * thrown away it does not matter, and elsewhere the builder's own collection finds it.
 */
export async function tidyRestore(ports: Ports, traces: Traces) {
  const { records, ids } = await tracesLeft(ports, traces)
  return { records, pruned: prune(ports, traces.builder, ids) }
}

/** The same after a save. */
export async function tidySave(ports: Ports, traces: Traces): Promise<void> {
  const { ids } = await tracesLeft(ports, traces)
  await prune(ports, traces.builder, ids)
}

/** Removes what a restore left that was still in use before the build: no save follows, which would remove it. */
export async function tidyLate(ports: Ports, builder: string, records: Records): Promise<void> {
  const ours = typeof records === 'string' ? [] : records.filter(isOurs)
  const ids = ours.map(({ id }) => id)
  await prune(ports, builder, ids)
}

/** BuildKit answers a build before it has let go of all its records, and what is in use has another ID than afterwards. */
async function tracesLeft(ports: Ports, traces: Traces) {
  let left = tracesIn(traces, await recordsOf(ports, traces.builder))
  for (const pause of PAUSES) {
    if (!left.inUse) break
    await ports.clock.sleep(pause)
    left = tracesIn(traces, await recordsOf(ports, traces.builder))
  }
  return left
}

/** IDs of what is there `after`. Where nobody knows what was there before, only what is ours by its own description. */
function tracesIn({ found, before, useless }: Traces, after: Records) {
  if (typeof after === 'string') return { records: after, ids: [], inUse: false }
  const there = typeof before === 'string' ? after : before
  const ids = [...leftovers(there, after), ...recordsMade(found, useless, [there, after])]
  // Of another run, at this moment, may be what was there before.
  const earlier = new Set(there.map(({ id }) => id))
  const made = new Set(ids.filter((id) => !earlier.has(id)))
  return { records: after, ids, inUse: after.some(({ id, inUse }) => inUse && made.has(id)) }
}

async function prune({ buildx }: Ports, builder: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await buildx.prune(builder, ids).catch(() => undefined)
}
