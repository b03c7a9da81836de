import { createHash } from 'node:crypto'
import type { FromImage } from '../buildkit/from-images.ts'
import { familiarName } from './image-reference.ts'

/**
 * The digest that the build resolved a base image to, by its reference in the Dockerfile; undefined if the build does
 * not name it, or resolved it to several.
 */
export function baseDigest(reference: string, images: readonly FromImage[]): string | undefined {
  const name = familiarName(reference.replace(/@.*$/, ''))
  const digests = new Set(images.filter((each) => familiarName(each.reference) === name).map(({ digest }) => digest))
  const [digest] = digests
  return digests.size === 1 ? digest : undefined
}

/** A key for the layers of a base image on these platforms; undefined if the digest or a platform is not known. */
export function baseKey(digest: string | undefined, platforms: readonly string[]): string | undefined {
  if (!digest || platforms.length === 0 || platforms.includes('')) return undefined
  const hex = createHash('sha256')
    .update(JSON.stringify([digest, ...platforms]))
    .digest('hex')
  return `sha256:${hex}`
}
