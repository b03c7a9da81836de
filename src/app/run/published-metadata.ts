import type { Build } from '../../buildkit/build.ts'
import { publishedDigest, type PushOutcome } from '../../report/push-outcome.ts'

type Metadata = Build['metadata']

/** buildx's metadata with the names and digest that were published; none if nobody can pull the image. */
export function publishedMetadata(metadata: Metadata, push: PushOutcome | null): Metadata {
  if (push === null || push.kind === 'pushed first') return metadata
  const digest = publishedDigest(push, '')
  const {
    'containerimage.digest': built,
    'containerimage.descriptor': descriptor,
    'image.name': _,
    ...others
  } = metadata
  if (digest === '') return others
  const names = push.kind === 'pushed' ? push.pushed.map(({ name }) => name).join(',') : ''
  const same = built === digest ? { 'containerimage.descriptor': descriptor } : {}
  return { ...others, ...same, 'containerimage.digest': digest, 'image.name': names }
}

export interface BuiltTarget {
  readonly name: string
  readonly metadata: Metadata
  /** What was to be pushed of it. */
  readonly names: readonly string[]
}

/** The same of the targets of a bake file, by their names, as `docker buildx bake` writes it. */
export function bakeMetadata(targets: readonly BuiltTarget[], push: PushOutcome | null): Metadata {
  const entries = targets.map(({ name, metadata, names }) => [name, publishedMetadata(metadata, ofTarget(push, names))])
  return Object.fromEntries(entries)
}

/** A failure may be that of another target's push. */
function ofTarget(push: PushOutcome | null, names: readonly string[]): PushOutcome | null {
  if (push === null || names.length === 0) return null
  if (push.kind === 'pushed first' || push.kind === 'held back') return push
  const pushed = push.pushed.filter(({ name }) => names.includes(name))
  const isWhole = names.every((name) => pushed.some((each) => each.name === name))
  return isWhole ? { kind: 'pushed', pushed } : { ...push, pushed }
}
