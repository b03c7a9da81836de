import type { BuilderRecord } from '../../mounts/builder-record.ts'
import { recordsMade } from '../../mounts/held.ts'
import { isOwnRecord, leftovers } from '../../mounts/leftovers.ts'
import type { CacheMount, FoundMounts } from '../../plan/cache-mount.ts'
import type { Ports } from '../../ports.ts'
import { RECORD_PAUSES, recordsOf, type Records } from './builder-records.ts'

interface Trace {
  readonly before: readonly BuilderRecord[]
  /** Mounts without useful content; what became of them since is removed too. */
  readonly useless: readonly CacheMount[]
}

/**
 * Removes what our builds leave in a builder, where garbage collection would only find it later. Throws
 * `run.cancelled`.
 */
interface Tidying {
  /** Removes in the background. Returns what the builder holds. */
  readonly afterRestore: (trace: Trace) => Promise<Records>
  readonly settled: () => Promise<void>
  readonly afterSave: (trace: Trace) => Promise<void>
  /** If no save follows: removes what was still in use after a restore. `records`: what the builder holds, if known. */
  readonly withoutSave: (records?: Records) => Promise<void>
}

/** Does nothing if no build of ours ran. */
export function tidying(
  ports: Pick<Ports, 'buildx' | 'clock' | 'runner'>,
  builder: string,
  found: FoundMounts,
): Tidying {
  let removed: Promise<void> | undefined

  /** BuildKit answers before it has released all records of a build, and a record's ID changes when it is released. */
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

function tracesIn(found: FoundMounts, { before, useless }: Trace, after: Records) {
  if (typeof after === 'string') return { records: after, ids: [], inUse: false }
  const ids = [...leftovers(before, after), ...recordsMade(found, useless, [before, after])]
  // Another run may be using an earlier record.
  const earlier = new Set(before.map(({ id }) => id))
  const made = new Set(ids.filter((id) => !earlier.has(id)))
  return { records: after, ids, inUse: after.some(({ id, inUse }) => inUse && made.has(id)) }
}
