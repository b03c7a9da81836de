import type { Config, LimitPlace } from './config.ts'
import { imageIn } from './image-in.ts'

/**
 * Where a configuration file has the limits of images with these names. One that it does not name beside others,
 * as of a bake file, shares those of `defaults` with any other.
 */
export function limitPlaces(config: Config, names: readonly string[]): readonly LimitPlace[] {
  const { images, defaults } = config
  const imageOf = imageIn(config)
  const limitsOf = (name: string) => {
    const own = images.get(name)
    return own === undefined ? defaults.limits : imageOf(name, own).limits
  }
  const others = [...images.keys()].filter((name) => !names.includes(name))
  const starts = new Set(others.flatMap(limitsOf).map(({ start }) => start))
  return names.flatMap((image) =>
    limitsOf(image).map(({ ruleId, start, end, text }) => {
      return { image, ruleId, start, end, text, isShared: (images.size > 0 && !images.has(image)) || starts.has(start) }
    }),
  )
}
