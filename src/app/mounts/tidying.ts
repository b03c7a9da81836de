import type { BuilderRecord } from '../../mounts/builder-record.ts'
import { recordsMade } from '../../mounts/held.ts'
import { isOwnRecord, leftovers } from '../../mounts/leftovers.ts'
import type { CacheMount, FoundMounts } from '../../plan/cache-mount.ts'
import type { Ports } from '../../ports.ts'
import { RECORD_PAUSES, recordsOf, type Records } from './builder-records.ts'

/** What a build of ours began with, and what it was of no use for. */
interface Trace {
  /** What the builder held before it. */
  readonly before: readonly BuilderRecord[]
  /** Mounts in which it left nothing of use: what became of them since then goes, too. */
  readonly useless: readonly CacheMount[]
}

/**
 * Removes what our builds of one run leave in a builder, and nobody else does. Best effort: on a runner that is thrown
 * away it does not matter, and elsewhere the builder's own collection finds it. Throws `run.cancelled`.
 */
interface Tidying {
  /** After a restore, beside what follows. Gives what the builder holds. */
  readonly afterRestore: (trace: Trace) => Promise<Records>
  /** Waits for what is being removed. */
  readonly settled: () => Promise<void>
  readonly afterSave: (trace: Trace) => Promise<void>
  /**
   * What a restore left that was still in use before the build, where no save follows. `records`: what the builder holds,
   * where it was asked already.
   */
  readonly withoutSave: (records?: Records) => Promise<void>
}

/** The tidying of a run's builder; it does nothing where no build of ours took place. */
export function tidying(
  ports: Pick<Ports, 'buildx' | 'clock' | 'runner'>,
  builder: string,
  found: FoundMounts,
): Tidying {
  let removed: Promise<void> | undefined

  /** BuildKit answers a build before it has let go of all its records, and what is in use has another ID than afterwards. */
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

/** IDs of what is there `after` because of builds of ours. */
function tracesIn(found: FoundMounts, { before, useless }: Trace, after: Records) {
  if (typeof after === 'string') return { records: after, ids: [], inUse: false }
  const ids = [...leftovers(before, after), ...recordsMade(found, useless, [before, after])]
  // Of another run, at this moment, may be what was there before.
  const earlier = new Set(before.map(({ id }) => id))
  const made = new Set(ids.filter((id) => !earlier.has(id)))
  return { records: after, ids, inUse: after.some(({ id, inUse }) => inUse && made.has(id)) }
}
