import type { Rule } from '../../limits/rule.ts'
import type { ConfigFile } from './config.ts'
import { imageIn } from './image-in.ts'
import { readConfig } from './read-config.ts'

/** The rules that a configuration file has for an image; null if it has images, but not this one. Throws `config.*`. */
export function rulesIn(file: ConfigFile, image: string): readonly Rule[] | null {
  const config = readConfig(file)
  if (config.images.size === 0) return config.defaults.rules
  const own = config.images.get(image)
  return own === undefined ? null : imageIn(config)(image, own).rules
}
