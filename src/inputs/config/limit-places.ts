import type { Config, LimitPlace } from './config.ts'
import { imageIn } from './image-in.ts'

/**
 * Where a configuration file has the limits of one image. One that it does not name, as without images or of a bake file,
 * shares those of `defaults` with any other.
 */
export function limitPlaces(config: Config, name: string): readonly LimitPlace[] {
  const { images, defaults } = config
  const imageOf = imageIn(config)
  const limitsOf = (each: string) => {
    const own = images.get(each)
    return own === undefined ? defaults.limits : imageOf(each, own).limits
  }
  const ofOthers = [...images.keys()].filter((each) => each !== name)
  const starts = new Set(ofOthers.flatMap(limitsOf).map(({ start }) => start))
  return limitsOf(name).map(({ ruleId, start, end, text }) => {
    return { ruleId, start, end, text, isShared: !images.has(name) || starts.has(start) }
  })
}
