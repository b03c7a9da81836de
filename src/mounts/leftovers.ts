import { isCacheMount, type BuilderRecord } from './builder-record.ts'
import { CONTEXT, LOCK, PLACE } from './folder-names.ts'

/** The user's mounts never count. Contexts and Dockerfiles look the same in everybody's builds: only new ones count. */
export function leftovers(before: readonly BuilderRecord[], after: readonly BuilderRecord[]): readonly string[] {
  const there = new Set(before.map(({ id }) => id))
  const left = after.filter((record) => isOwnRecord(record) || (isGiven(record) && !there.has(record.id)))
  return left.map(({ id }) => id)
}

export function isOwnRecord(record: BuilderRecord): boolean {
  const { description } = record
  if (isCacheMount(record)) return description.includes(`/${LOCK}`)
  return description.includes(PLACE) || description.includes(CONTEXT)
}

const isGiven = ({ description }: BuilderRecord): boolean =>
  description === 'local source for context' || description === 'local source for dockerfile'
