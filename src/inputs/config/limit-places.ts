import { chooseImage } from './choose-image.ts'
import type { ConfigFile, LimitPlace } from './config.ts'
import { imageIn } from './image-in.ts'
import { readConfig } from './read-config.ts'

/** Where a configuration file has the limits of one image. */
export interface OwnPlace extends LimitPlace {
  /** Whether another image has the same one, through `defaults` or an alias. */
  readonly isShared: boolean
}

/** `name` is empty for the only image. Throws `config.*`. */
export function limitPlaces(file: ConfigFile, name: string): readonly OwnPlace[] {
  const config = readConfig(file)
  const { name: chosen, limits } = chooseImage(config, name)
  const ofOthers = [...config.images].filter(([each]) => each !== chosen)
  const imageOf = imageIn(config)
  const starts = new Set(ofOthers.flatMap(([each, own]) => imageOf(each, own).limits.map(({ start }) => start)))
  return limits.map(({ ruleId, start, end, text }) => {
    return { ruleId, start, end, text, isShared: chosen === null || starts.has(start) }
  })
}
