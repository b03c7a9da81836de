import { andMore } from '../text/and-more.ts'
import type { Form } from './form.ts'

/** What is said of several programs at once. */
export type Group<T> = readonly [T, ...(readonly T[])]

const MOST_PATHS = 3

/** Items that have the same words, in the order of their first ones. */
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

/** The programs that a group is about, three by their paths and the others counted. */
export function programNames(group: readonly { readonly path: string }[], form: Form): string {
  const names = group.slice(0, MOST_PATHS).map(({ path }) => form.code(`/${path}`))
  return andMore(names, group.length - MOST_PATHS, 'program')
}
