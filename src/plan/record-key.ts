import { createHash } from 'node:crypto'
import type { ImageInputs, Subject } from '../inputs/inputs.ts'
import { packingOf } from './packing.ts'
import type { Definition } from './definition.ts'

/**
 * The key of an image's records: the start of its name, for people, and 12 hex digits that tell apart images of the
 * same name that are built from other files or in another way. Safe as a file name and as part of a cache key: lower
 * case letters, digits, `.`, `_` and `-`, 60 at most. Values of build arguments are only in the hash.
 */
export function recordKey(
  { name, subject, prepare = '' }: Pick<ImageInputs, 'name' | 'subject'> & { readonly prepare?: string },
  definition: Definition | null,
): string {
  const { context = '', file = '', target = '' } = definition ?? {}
  const identity = JSON.stringify([
    name,
    context,
    file,
    target,
    subject.kind === 'build' ? making(subject) : [],
    ...(prepare === '' ? [] : [prepare]),
  ])
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12)
  const readable = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+/, '')
    .slice(0, 47)
  return readable === '' ? hash : `${readable}-${hash}`
}

/**
 * What decides the layers' bytes besides the definition. Not labels, tags and attestations, which make no layer, nor
 * the means of the build (builder, caches, secrets). If an argument takes its value from the environment, no record is
 * kept (app/run/image-job.ts).
 */
function making({ build }: Extract<Subject, { kind: 'build' }>): readonly unknown[] {
  return [build.platforms.toSorted(), build['build-args'], build['build-contexts'], packingOf(build)]
}
