import { isAbsolute, normalize } from 'node:path'
import { checkoutContext } from '../checkout-context.ts'
import { parseList } from '../parse-list.ts'
import { readList, type Given } from '../read-option.ts'

const TEXTS = ['context', 'file'] as const
const LISTS = ['build-contexts', 'secret-files', 'ssh', 'cache-from', 'cache-to', 'outputs'] as const

export interface NamedPath {
  readonly input: (typeof TEXTS)[number] | (typeof LISTS)[number]
  readonly path: string
}

/** The paths that inputs of a build name. A URL or an image's name is taken for a path that stays in the folder. */
export function pathsGiven(given: Given): readonly NamedPath[] {
  const items: readonly (readonly [NamedPath['input'], readonly string[]])[] = [
    ...TEXTS.map((input) => [input, given(input)] as const),
    ...LISTS.map((input) => [input, readList(input, given)] as const),
  ]
  return items.flatMap(([input, texts]) => pathsIn(input, texts).map((path) => ({ input, path })))
}

/** The same of the items of one input. */
export function pathsIn(input: string, items: readonly string[]): readonly string[] {
  switch (input) {
    case 'context':
    case 'file':
      return items.map(checkoutContext)
    case 'build-contexts':
    case 'secret-files':
    case 'ssh':
      return items.flatMap((item) => /^[^=]*=(?:oci-layout:\/\/)?(.+)$/s.exec(checkoutContext(item))?.[1] ?? [])
    case 'cache-from':
    case 'cache-to':
    case 'outputs': {
      const fields = items.flatMap((item) => parseList(item, {}) ?? [])
      return fields.flatMap((field) => /^(?:src|dest)=(.+)$/is.exec(field)?.[1] ?? (field.includes('=') ? [] : field))
    }
    default:
      return []
  }
}

export const leadsOut = (path: string): boolean => isAbsolute(path) || /^\.\.(?:\/|$)/.test(normalize(path))
