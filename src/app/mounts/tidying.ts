import type { BuilderRecord } from '../../mounts/builder-record.ts'
import { recordsMade } from '../../mounts/held.ts'
import { isOwnRecord, leftovers } from '../../mounts/leftovers.ts'
import type { CacheMount, FoundMounts } from '../../plan/cache-mount.ts'
import type { Ports } from '../../ports.ts'
import { RECORD_PAUSES, recordsOf, type Records } from './builder-records.ts'

/** What the builder held before a build of ours, and the mounts that build left useless. */
interface Trace {
  /** What the builder held before it. */
  readonly before: readonly BuilderRecord[]
  /** Mounts in which it left nothing of use: what has become of them since is removed too. */
  readonly useless: readonly CacheMount[]
}

/**
 * Removes what our builds of one run leave in a builder; nobody else does. Best effort: on a throwaway runner it does not matter,
 * and elsewhere the builder's own garbage collection finds it. Throws `run.cancelled`.
 */
interface Tidying {
  /** After a restore; removes in the background. Returns what the builder holds. */
  readonly afterRestore: (trace: Trace) => Promise<Records>
  /** Waits for that to end. */
  readonly settled: () => Promise<void>
  readonly afterSave: (trace: Trace) => Promise<void>
  /**
   * If no save follows: removes what a restore left that was still in use before the build. `records`: what the builder holds, if
   * that was asked already.
   */
  readonly withoutSave: (records?: Records) => Promise<void>
}

/** The tidying of a run's builder; does nothing if no build of ours took place. */
export function tidying(
  ports: Pick<Ports, 'buildx' | 'clock' | 'runner'>,
  builder: string,
  found: FoundMounts,
): Tidying {
  let removed: Promise<void> | undefined

  /** BuildKit answers before it has released all records of a build, and a record in use has another ID than afterwards. */
  async function left(trace: Trace) {
    let traces = tracesIn(found, trace, await recordsOf(ports, builder))
    for (const pause of RECORD_PAUSES) {
      if (!traces.inUse) break
      await ports.clock.sleep(pause)
      traces = tracesIn(found, trace, await recordsOf(ports, builder))
    }
    return traces
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await ports.buildx.prune(builder, ids).catch(() => undefined)
  }

  return {
    async afterRestore(trace) {
      const { records, ids } = await left(trace)
      removed = remove(ids)
      return records
    },
    settled: async () => await removed,
    afterSave: async (trace) => await remove((await left(trace)).ids),
    async withoutSave(given) {
      if (removed === undefined) return
      await removed
      const records = given ?? (await recordsOf(ports, builder))
      await remove(typeof records === 'string' ? [] : records.filter(isOwnRecord).map(({ id }) => id))
    },
  }
}

/** IDs of the records that are there `after` because of builds of ours. */
function tracesIn(found: FoundMounts, { before, useless }: Trace, after: Records) {
  if (typeof after === 'string') return { records: after, ids: [], inUse: false }
  const ids = [...leftovers(before, after), ...recordsMade(found, useless, [before, after])]
  // What was there before may be in use by another run right now.
  const earlier = new Set(before.map(({ id }) => id))
  const made = new Set(ids.filter((id) => !earlier.has(id)))
  return { records: after, ids, inUse: after.some(({ id, inUse }) => inUse && made.has(id)) }
}
