import { fail } from '../../errors/errors.ts'
import { toChooseFrom } from '../../text/and-more.ts'
import { nearest } from '../../units/nearest.ts'
import type { ChosenImage, Config } from './config.ts'
import { imageIn } from './image-in.ts'

/**
 * The images that a run is about: all of the file, or the one with the name that was given, if any. A file that names
 * images names all there are, so that a misspelt name never is an image without a budget. Throws `config.no-image`.
 */
export function chooseImages(config: Config, name: string): readonly ChosenImage[] {
  const { path, images, defaults } = config
  if (images.size === 0) return [{ ...defaults, name: null }]
  const imageOf = imageIn(config)
  if (name === '') return [...images].map(([each, own]) => imageOf(each, own))
  const own = images.get(name)
  if (own !== undefined) return [imageOf(name, own)]
  throw fail('config.no-image', { path, name, advice: adviceOn(name, [...images.keys()]) })
}

function adviceOn(name: string, names: readonly string[]): string {
  const meant = nearest(name, names)
  return meant === undefined
    ? `It has ${toChooseFrom(names, 'image')}: name one of these, or add the image.`
    : `Did you mean "${meant}"?`
}
