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
  const byConfig = new Map<string, NamedImage>()
  for (const each of found) if (!byConfig.has(each.image.configDigest)) byConfig.set(each.image.configDigest, each)
  const byPlatform = new Map<string, NamedImage[]>()
  for (const each of byConfig.values()) {
    const same = byPlatform.get(each.image.platform)
    if (same) same.push(each)
    else byPlatform.set(each.image.platform, [each])
  }
  for (const [platform, same] of byPlatform) {
    if (same.length === 1) continue
    const more = same.length > NAMED ? ', …' : ''
    const refs = `${same
      .slice(0, NAMED)
      .map(({ ref }) => ref)
      .join(', ')}${more}`
    throw fail('image.several', { name, count: same.length, platform, refs })
  }
  return [...byConfig.values()].map(({ image }) => image)
}

/** So many are named in a message. */
const NAMED = 20
