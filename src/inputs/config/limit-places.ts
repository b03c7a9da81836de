import { chooseImages } from './choose-image.ts'
import type { ConfigFile, LimitPlace } from './config.ts'
import { imageIn } from './image-in.ts'
import { readConfig } from './read-config.ts'

/** Where a configuration file has a limit of an image. */
export interface OwnPlace extends LimitPlace {
  readonly image: string
  /** Whether an image that is none of these has the same one, through `defaults` or an alias. */
  readonly isShared: boolean
}

/** Of the images with these names. Throws `config.*`. */
export function limitPlaces(file: ConfigFile, names: readonly string[]): readonly OwnPlace[] {
  const config = readConfig(file)
  const isOfAny = config.images.size === 0
  const ofOthers = [...config.images].filter(([name]) => !names.includes(name))
  const imageOf = imageIn(config)
  const starts = new Set(ofOthers.flatMap(([each, own]) => imageOf(each, own).limits.map(({ start }) => start)))
  return names.flatMap((image) => {
    const { limits } = chooseImages(config, image)[0]!
    return limits.map(({ ruleId, start, end, text }) => {
      return { image, ruleId, start, end, text, isShared: isOfAny || starts.has(start) }
    })
  })
}
