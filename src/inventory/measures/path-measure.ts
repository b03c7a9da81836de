import type { Measure } from '../../limits/measures.ts'
import { isAtOrBelow, UNREAD_GLOB } from '../../units/glob.ts'
import { parseGlobs } from '../../units/glob-list.ts'
import { isWithin } from '../../units/within.ts'
import type { Inventory } from '../inventory.ts'
import type { RootfsLeaf } from '../rootfs-leaf.ts'
import { throughLinks } from '../through-links.ts'
import { firstNames } from './first-names.ts'

/** What is found in one walk through the rootfs. `names`: those of the leaf's path, from the root. */
export interface LeafMeasure {
  add(leaf: RootfsLeaf, names: readonly string[]): void
  measure(): Measure
}

/** Files that are named. */
const NAMES = 20

/**
 * The bytes of what globs name: several stand apart by blanks, and one with a `!` takes away from those before it. If the
 * first one does, it does so from all that there is.
 */
export function pathMeasure(
  text: string,
  { placesOf, repository }: Pick<Inventory, 'placesOf' | 'repository'>,
): LeafMeasure {
  const choices = parseGlobs(text)?.map(({ isTaken, globs }) => ({ isTaken, globs: throughLinks(globs, placesOf) }))
  const found = firstNames(NAMES)
  const counted = new Set<string>() // contents with several names
  let [total, ofRepository] = [0, 0]
  const isChosen = (names: readonly string[]): boolean =>
    choices?.findLast(({ globs }) => globs.some((glob) => isAtOrBelow(glob, names)))?.isTaken ??
    choices?.[0]?.isTaken === false
  return {
    add({ path, bytes, layer, content }, names) {
      if (!isChosen(names)) return
      found.add(`/${path}`, bytes)
      if (content !== undefined && counted.has(content)) return
      if (content !== undefined) counted.add(content)
      total += bytes
      if (repository.some((each) => each.layer === layer && isWithin(path, each.path))) ofRepository += bytes
    },
    measure: () =>
      choices === undefined
        ? { amount: null, count: 0, names: [], unknown: UNREAD_GLOB }
        : {
            amount: total,
            count: found.count(),
            names: found.names(),
            ...(ofRepository > 0 && { repository: ofRepository }),
          },
  }
}
