import type { Rule } from '../../limits/rule.ts'
import { miss } from '../../units/answers.ts'
import type { Config } from './config.ts'
import { imageIn } from './image-in.ts'

export type RulesOfImage =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
  /** `ofAll`: the rules that the file has for every image. */
  | { readonly kind: 'none'; readonly lacks: 'image'; readonly ofAll: readonly Rule[] }

/**
 * The rules that a configuration file has for an image. One that no file names (`isNamed`) has its name from the run, so
 * the only image of this file is it, as for a run without a name; which of several it is, nobody knows. For a named one
 * that the file lacks, it has only the rules of `defaults` (`ofAll`). A miss, a clause, says why it is not known.
 */
export function rulesIn(config: Config, image: string, isNamed: boolean): RulesOfImage | ReturnType<typeof miss> {
  const { images, defaults } = config
  if (images.size === 0) return { kind: 'rules', rules: defaults.rules }
  const [only] = !isNamed && images.size === 1 ? images.keys() : []
  const name = images.has(image) ? image : only
  if (name !== undefined) return { kind: 'rules', rules: imageIn(config)(name, images.get(name)!).rules }
  if (isNamed) return { kind: 'none', lacks: 'image', ofAll: defaults.rules }
  return miss(`it has several images, and none is called "${image}"`)
}
