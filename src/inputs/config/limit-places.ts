import { chooseImage } from './choose-image.ts'
import type { Config, LimitPlace } from './config.ts'
import { imageIn } from './image-in.ts'

/** Where a configuration file has the limits of one image; `name` is empty for the only one. Throws `config.*`. */
export function limitPlaces(config: Config, name: string): readonly LimitPlace[] {
  const { name: chosen, limits } = chooseImage(config, name)
  const ofOthers = [...config.images].filter(([each]) => each !== chosen)
  const imageOf = imageIn(config)
  const starts = new Set(ofOthers.flatMap(([each, own]) => imageOf(each, own).limits.map(({ start }) => start)))
  return limits.map(({ ruleId, start, end, text }) => {
    return { ruleId, start, end, text, isShared: starts.has(start) }
  })
}
