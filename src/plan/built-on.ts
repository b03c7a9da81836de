import type { FromImage } from '../buildkit/from-images.ts'
import { familiarName } from './image-reference.ts'

/**
 * The images that a build was made of, each once, by their names in the Dockerfile, in the short spelling. The name of an
 * image that is pinned there includes its digest, so that another pin is another name. Records of other build arguments are
 * never compared, so a pin in their values needs no such care.
 */
export function builtOn(images: readonly FromImage[], dockerfile: string): readonly NamedImage[] {
  const named = images.map(({ reference, digest }) => {
    // An ARG may hold the digest, with or without the algorithm.
    const isPinned = digest !== '' && dockerfile.includes(digest.replace(/^.*:/, ''))
    return { name: familiarName(reference) + (isPinned ? `@${digest}` : ''), digest }
  })
  const each = new Map(named.map((image) => [`${image.name} ${image.digest}`, image]))
  return [...each.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, image]) => image)
}

interface NamedImage {
  readonly name: string
  readonly digest: string
}
