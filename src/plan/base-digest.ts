import type { FromImage } from '../buildkit/from-images.ts'
import { digestOf } from '../units/digest.ts'
import { familiarName } from './image-reference.ts'

/** The digest that a build resolved this reference to; undefined if it did not, or to several. */
export function baseDigest(reference: string, images: readonly FromImage[]): string | undefined {
  const name = familiarName(reference.replace(/@.*$/, ''))
  const digests = new Set(images.filter((each) => familiarName(each.reference) === name).map(({ digest }) => digest))
  const [digest] = digests
  return digests.size === 1 && digest !== '' ? digest : undefined
}

export function baseKey(digest: string | undefined, platforms: readonly string[]): string | undefined {
  if (!digest || platforms.length === 0 || platforms.includes('')) return undefined
  return digestOf(JSON.stringify([digest, ...platforms]))
}
