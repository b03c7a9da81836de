import type { Config, ConfigFile, ImageConfig } from './config.ts'
import { fieldsOf, unknownWord } from './fields.ts'
import { DEFAULTS_KEYS, IMAGE_KEYS } from './keys.ts'
import { readImage } from './read-image.ts'
import { readTree } from './read-tree.ts'
import { fileSource, type Source } from './source.ts'
import type { Entry, Tree } from './tree.ts'

export const TOP_KEYS = ['defaults', 'images'] as const

const NOTHING: ImageConfig = { settings: new Map(), rules: [], limits: [], headroom: null }

/** Reads and checks the configuration file. Throws `config.invalid` with the place of what is wrong first. */
export function readConfig({ text, path }: ConfigFile): Config {
  const source = fileSource(text, path)
  const tree = readTree(source)
  const whole = 'A configuration file is a map with "images" and "defaults"'
  const fields = tree === undefined ? new Map<string, Entry>() : fieldsOf(tree, whole, source)
  if (fields.size === 0) throw source.error(0, 'The file is empty. Write "images:" or "defaults:", or remove it.')
  for (const [key, { start }] of fields)
    if (!TOP_KEYS.some((each) => each === key)) throw source.error(start, unknownWord('key', key, TOP_KEYS))
  const [defaults, images] = [fields.get('defaults'), fields.get('images')]
  return {
    path,
    text,
    defaults: defaults ? readImage('"defaults" takes a map', defaults.value, DEFAULTS_KEYS, source) : NOTHING,
    images: images ? imagesOf(images.value, source) : new Map(),
  }
}

function imagesOf(tree: Tree, source: Source): ReadonlyMap<string, ImageConfig> {
  const images = [...fieldsOf(tree, '"images" takes a map of images by name', source)]
  return new Map(
    images.map(([name, { start, value }]) => {
      if (name.trim() === '') throw source.error(start, 'An image needs a name.')
      if (name.trim() !== name)
        throw source.error(start, `The name of an image cannot begin or end with a blank: "${name}".`)
      const isBare = value.kind === 'scalar' && value.type === 'nothing'
      return [name, isBare ? NOTHING : readImage(`"${name}" takes a map`, value, IMAGE_KEYS, source)] as const
    }),
  )
}
