import type { Rule } from '../../limits/rule.ts'
import { miss } from '../../units/answers.ts'
import type { ConfigFile } from './config.ts'
import { imageIn } from './image-in.ts'
import { readConfig } from './read-config.ts'

type RulesIn =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
  | { readonly kind: 'none'; readonly lacks: 'image'; readonly ofAll: readonly Rule[] }
  | ReturnType<typeof miss>

/**
 * The rules that a configuration file has for an image. One that no file names (`isNamed`) has its name from the run, so
 * the only image of this file is it, as for a run without a name; which of several it is, nobody knows. For a named one
 * that the file lacks, it has only the rules of `defaults` (`ofAll`). Throws `config.*`.
 */
export function rulesIn(file: ConfigFile, image: string, isNamed: boolean): RulesIn {
  const config = readConfig(file)
  const { images, defaults } = config
  if (images.size === 0) return { kind: 'rules', rules: defaults.rules }
  const [only] = !isNamed && images.size === 1 ? images.keys() : []
  const name = images.has(image) ? image : only
  if (name !== undefined) return { kind: 'rules', rules: imageIn(config)(name, images.get(name)!).rules }
  if (isNamed) return { kind: 'none', lacks: 'image', ofAll: defaults.rules }
  return miss(`it has several images, and none is called "${image}"`)
}
