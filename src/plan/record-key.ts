import { createHash } from 'node:crypto'
import type { Definition } from '../record/record.ts'

/**
 * The key of an image's records: the start of its name for a person, and 12 hex digits that tell apart images of one
 * name. Safe as a file name and as part of a cache key: lower case letters, digits, `.`, `_` and `-`, 60 at most.
 */
export function recordKey(name: string, definition: Definition | null, platforms: readonly string[]): string {
  const { context, file, target } = definition ?? {}
  const identity = JSON.stringify([name, context ?? '', file ?? '', target ?? '', platforms.toSorted()])
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12)
  const readable = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+/, '')
    .slice(0, 47)
  return readable === '' ? hash : `${readable}-${hash}`
}
