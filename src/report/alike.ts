import { andMore } from '../text/and-more.ts'
import type { Form } from './form.ts'

/** Items that a report mentions together. */
export type Group<T> = readonly [T, ...(readonly T[])]

const MOST_PATHS = 3

/** Groups items with the same words, in the order of each group's first item. */
export function alike<T>(items: readonly T[], words: (item: T) => readonly string[]): readonly Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const key = JSON.stringify(words(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

export function programNames(group: readonly { readonly path: string }[], form: Form): string {
  const names = group.slice(0, MOST_PATHS).map(({ path }) => form.code(`/${path}`))
  return andMore(names, group.length - MOST_PATHS, 'program')
}
