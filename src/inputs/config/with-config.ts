import type { Given } from '../read-option.ts'
import type { ImageConfig } from './config.ts'
import { BUILD_KEYS, MEANS } from './keys.ts'

/**
 * What is given for an input, or else what the file says of the image. What to weigh is said in one place: beside the
 * input `image` the file's build is left out, and beside the input `context` its `image`.
 */
export function withConfig(given: Given, { settings }: ImageConfig): Given {
  const isGiven = (name: Parameters<Given>[0]): boolean => given(name).length > 0
  const isLeftOut = (name: string): boolean =>
    name === 'image' ? isGiven('context') : isGiven('image') && BUILD_KEYS.includes(name) && !MEANS.includes(name)
  return (name) => (isGiven(name) || isLeftOut(name) ? given(name) : (settings.get(name)?.texts ?? []))
}
