import type { BakeSource } from '../inputs/bake-source.ts'
import type { ImageInputs, Subject } from '../inputs/inputs.ts'
import { shortHash } from '../units/short-hash.ts'
import { packingOf } from './packing.ts'
import type { Definition } from './definition.ts'

/**
 * The start of the image's name, and a hash of how it is built; build arguments are only in the hash. Safe as a file
 * name and in a cache key: lower case letters, digits, `.`, `_` and `-`, 60 at most.
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
  const hash = shortHash(identity)
  const readable = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+/, '')
    .slice(0, 47)
  return readable === '' ? hash : `${readable}-${hash}`
}

/** For the files that a run leaves of all its images. */
export function runKey(images: readonly { readonly key: string }[]): string {
  const [{ key } = { key: '' }, ...more] = images
  if (more.length === 0) return key
  const all = JSON.stringify(images.map((image) => image.key))
  return `images-${shortHash(all)}`
}

/** What else decides the layers' bytes. With arguments from the environment, no record is kept (image-job.ts). */
function making({ build, bake }: Extract<Subject, { kind: 'build' }>): readonly unknown[] {
  const own = [build.platforms.toSorted(), build['build-args'], build['build-contexts'], packingOf(build)]
  return bake ? [...own, ...ofBake(bake)] : own
}

/** What only a bake file says: the text of its Dockerfile, and the targets that its target is linked to. */
function ofBake({ target, targets }: BakeSource): readonly unknown[] {
  const text = targets[target]?.['dockerfile-inline']
  const linked = Object.entries(targets).flatMap(([name, each]) => {
    const { context, contexts, dockerfile, 'dockerfile-inline': inline, args, platforms, target: stage } = each
    return name === target ? [] : [[name, context, contexts, dockerfile, inline, args, platforms, stage]]
  })
  return [...(text === undefined ? [] : [text]), ...(linked.length === 0 ? [] : [linked])]
}
