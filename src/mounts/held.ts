import { parseJson } from '../units/parse-json.ts'
import { isCacheMount, isMeasured, type BuilderRecord } from './builder-record.ts'
import type { CacheMount, FoundMounts } from '../plan/cache-mount.ts'
import { LOCK } from './folder-names.ts'

/** Records name no uid, gid, mode or node: a mount is held if there are enough records of its id for all nodes. */
export function heldMounts(found: FoundMounts, records: readonly BuilderRecord[], nodes = 1): ReadonlySet<CacheMount> {
  const kept = records.map(keyOf)
  const wanted = found.carried.map((mount) => keyIn(found, mount.id))
  return new Set(found.carried.filter((_, at) => timesIn(kept, wanted[at]!) >= nodes * timesIn(wanted, wanted[at]!)))
}

export function recordedMounts(found: FoundMounts, records: readonly BuilderRecord[]): ReadonlySet<CacheMount> {
  const kept = new Set(records.map(keyOf))
  return new Set(found.carried.filter(({ id }) => kept.has(keyIn(found, id))))
}

/** Mounts that a restore fills, or was killed while filling: its lock is there, which the next restore waits for. */
export function interruptedMounts(found: FoundMounts, records: readonly BuilderRecord[]): ReadonlySet<CacheMount> {
  const kept = new Set(records.map(keyOf))
  return new Set(found.carried.filter(({ id }) => kept.has(keyIn(found, `${LOCK}${id}`))))
}

export function anyMeasured(found: FoundMounts, records: readonly BuilderRecord[]): boolean {
  const keys = new Set(found.carried.map(({ id }) => keyIn(found, id)))
  return records.some((record) => isMeasured(record) && keys.has(keyOf(record) ?? ''))
}

/** Ids of records that appeared between two looks, except of mounts that were being measured at the first. */
export function recordsMade(
  found: FoundMounts,
  mounts: readonly CacheMount[],
  [before, after]: readonly [before: readonly BuilderRecord[], after: readonly BuilderRecord[]],
): readonly string[] {
  const there = new Set(before.map(({ id }) => id))
  const keys = new Set<string | undefined>(mounts.map(({ id }) => keyIn(found, id)))
  for (const record of before) if (isMeasured(record)) keys.delete(keyOf(record))
  return after.filter((record) => !there.has(record.id) && keys.has(keyOf(record))).map(({ id }) => id)
}

/** None if the Dockerfile has a mount whose id is not known, which may be any of them. */
export function unknownMounts(
  found: FoundMounts,
  before: readonly BuilderRecord[],
  after: readonly BuilderRecord[],
): readonly string[] {
  const known = new Set([...found.carried, ...found.left].map(({ id }) => id))
  if (known.has(null)) return []
  const there = new Set(before.map(keyOf))
  const made = after.map(keyOf).filter((key) => !there.has(key))
  const prefix = `${found.namespace}/`
  const ids = made.filter((key) => key?.startsWith(prefix)).map((key) => key!.slice(prefix.length))
  return [...new Set(ids)].filter((id) => !known.has(id))
}

const timesIn = (keys: readonly (string | undefined)[], key: string): number =>
  keys.filter((each) => each === key).length

const keyIn = ({ namespace }: FoundMounts, id: string): string => `${namespace}/${id}`

/** BuildKit's description (solver/llbsolver/mounts) leaves out an id that is equal to the target. */
function keyOf(record: BuilderRecord): string | undefined {
  if (!isCacheMount(record)) return undefined
  const { description } = record
  const quoted = / with id ("(?:[^"\\]|\\.)*")$/s.exec(description)?.[1]
  return quoted === undefined ? /^cached mount (\S+) from /.exec(description)?.[1] : unquote(quoted)
}

/** Go's `%q` of text without control characters is also JSON. */
function unquote(quoted: string): string | undefined {
  const text = parseJson(quoted)
  return typeof text === 'string' ? text : undefined
}
