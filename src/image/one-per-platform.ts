import { fail } from '../errors.ts'
import type { Image } from './image.ts'

/** An image beside what its source calls it: a tag where it has one, or else a digest. */
export interface NamedImage {
  readonly image: Image
  readonly ref: string
}

/**
 * The images of a source, one a platform: by that they are found from here on, and a second one would be judged with the
 * numbers of the first. Of one that is there in several compressions the first counts, which is the one that clients pull.
 * Throws `image.several` for different images of one platform.
 */
export function onePerPlatform(name: string, found: readonly NamedImage[]): readonly Image[] {
  const configs = found.map(({ image }) => image.configDigest)
  const images = found.filter(({ image }, index) => configs.indexOf(image.configDigest) === index)
  for (const { image } of images) {
    const same = images.filter((each) => each.image.platform === image.platform)
    if (same.length === 1) continue
    const refs = same.map(({ ref }) => ref).join(', ')
    throw fail('image.several', { name, count: same.length, platform: image.platform, refs })
  }
  return images.map(({ image }) => image)
}
