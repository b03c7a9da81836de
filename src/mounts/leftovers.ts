import { isCacheMount, type BuilderRecord } from './builder-record.ts'
import { CONTEXT, LOCK, PLACE } from './folder-names.ts'

/**
 * IDs of the records that builds of ours left between two looks at a builder, before and after: their steps, the archives
 * that were sent to them and the locks, whenever they were left; and what they were given as context and Dockerfile, whose
 * descriptions are everybody's, so that it is what came into being. Not the user's cache mounts, although one that we
 * restored is described by the step that did.
 */
export function leftovers(before: readonly BuilderRecord[], after: readonly BuilderRecord[]): readonly string[] {
  const there = new Set(before.map(({ id }) => id))
  const left = after.filter((record) => isOwnRecord(record) || (isGiven(record) && !there.has(record.id)))
  return left.map(({ id }) => id)
}

/** Whether a record can be told to be of a build of ours by itself. */
export function isOwnRecord(record: BuilderRecord): boolean {
  const { description } = record
  if (isCacheMount(record)) return description.includes(`/${LOCK}`)
  return description.includes(PLACE) || description.includes(CONTEXT)
}

const isGiven = ({ description }: BuilderRecord): boolean =>
  description === 'local source for context' || description === 'local source for dockerfile'
