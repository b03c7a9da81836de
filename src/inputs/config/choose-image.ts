import { fail } from '../../errors/errors.ts'
import { andMore } from '../../text/and-more.ts'
import { nearest } from '../../units/nearest.ts'
import type { ChosenImage, Config } from './config.ts'
import { imageIn } from './image-in.ts'

/**
 * The image that a run is about: a file that names images names all there are, so that a misspelt name never is an image
 * without a budget. `name` is empty if none was given. Throws `config.several`, `config.no-image`.
 */
export function chooseImage(config: Config, name: string): ChosenImage {
  const { path, images, defaults } = config
  if (images.size === 0) return { ...defaults, name: null }
  const names = [...images.keys()]
  if (name === '' && images.size > 1) throw fail('config.several', { path, names: some(names) })
  const chosen = name === '' ? names[0]! : name
  const own = images.get(chosen)
  if (own !== undefined) return imageIn(config)(chosen, own)
  throw fail('config.no-image', { path, name, advice: adviceOn(name, names) })
}

function adviceOn(name: string, names: readonly string[]): string {
  const meant = nearest(name, names)
  return meant === undefined
    ? `It has ${some(names)}: name one of these, or add the image.`
    : `Did you mean "${meant}"?`
}

const MOST_NAMES = 20

const some = (names: readonly string[]): string =>
  andMore(names.slice(0, MOST_NAMES), names.length - MOST_NAMES, 'image')
