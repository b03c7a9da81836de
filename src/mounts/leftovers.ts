import { isCacheMount, type BuilderRecord } from './builder-record.ts'
import { CONTEXT, LOCK, PLACE } from './folder-names.ts'

/**
 * IDs of the records that our own builds left in a builder, from a look before and one after. Steps, archives sent to
 * them and locks count whenever they were left. Contexts and Dockerfiles have the same description in everybody's
 * builds, so only new ones count. The user's cache mounts never count, although the description of a restored one names
 * the step that restored it.
 */
export function leftovers(before: readonly BuilderRecord[], after: readonly BuilderRecord[]): readonly string[] {
  const there = new Set(before.map(({ id }) => id))
  const left = after.filter((record) => isOwnRecord(record) || (isGiven(record) && !there.has(record.id)))
  return left.map(({ id }) => id)
}

/** Whether a record alone shows that it is from a build of ours. */
export function isOwnRecord(record: BuilderRecord): boolean {
  const { description } = record
  if (isCacheMount(record)) return description.includes(`/${LOCK}`)
  return description.includes(PLACE) || description.includes(CONTEXT)
}

const isGiven = ({ description }: BuilderRecord): boolean =>
  description === 'local source for context' || description === 'local source for dockerfile'
