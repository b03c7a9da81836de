import type { ChosenImage, Config } from './config.ts'
import { imageIn } from './image-in.ts'

/**
 * Whether two configuration files say the same of an image, wherever each says it: how it is built, and its budget.
 * `isOfBake`: a bake file says what the images are, so that this file may lack one.
 */
export function saysSame(one: Config, other: Config, name: string, isOfBake: boolean): boolean {
  const [first, second] = [one, other].map((config) => entryOf(config, name, isOfBake))
  return first !== undefined && first === second
}

function entryOf(config: Config, name: string, isOfBake: boolean): string | undefined {
  const { images, defaults } = config
  const own = images.get(name)
  if (own === undefined && images.size > 0 && !isOfBake) return undefined
  const all = own === undefined ? defaults : imageIn(config)(name, own)
  return JSON.stringify(written(all))
}

function written({ settings, rules, headroom }: Omit<ChosenImage, 'name'>): unknown {
  return {
    settings: [...settings].map(([key, { texts }]) => [key, texts]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
    rules: rules.map((rule) => Object.assign({}, rule, { origin: undefined })),
    headroom: headroom?.text,
  }
}
