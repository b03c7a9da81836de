import type { Layer } from '../image/layer.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { type ContentFilter, contentFilter } from './content-filter.ts'
import { hiddenGroups, type HiddenGroups } from './hidden.ts'
import type { EntryPlace } from './inodes.ts'
import type { Tree } from './tree.ts'

/** Results of one pass over all entries. Bytes of regular files. */
export interface EntryTotals {
  readonly layers: readonly { readonly unpacked: Bytes; readonly files: number }[]
  readonly rootfs: Bytes
  /** Files of the rootfs; hardlinks once. */
  readonly count: number
  readonly heaviest: readonly EntryPlace[]
  readonly hidden: HiddenGroups
  readonly contents: ContentFilter
}

/** Goes over the entries of layers that `tree` has applied. Keeps the `most` heaviest files. */
export function entryTotals(layers: readonly Layer[], tree: Tree, most: number): EntryTotals {
  const contents = contentFilter(sum(layers, ({ entries }) => entries.length))
  const hidden = hiddenGroups(layers)
  let [rootfs, count] = [0, 0]
  let heaviest: (EntryPlace & { bytes: Bytes })[] = []
  let floor = -1 // nothing lighter can still be among the heaviest
  const weigh = ({ entries }: Layer, layer: number) => {
    let [unpacked, files] = [0, 0]
    for (let position = 0; position < entries.length; position++) {
      if (entries.kind(position) !== 'file') continue
      const bytes = entries.bytes(position)
      unpacked += bytes
      files += 1
      const place = { layer, position, bytes }
      const fate = tree.fate(place)
      if (fate.kind === 'hidden') {
        hidden.add(place, fate)
        continue
      }
      rootfs += bytes
      count += 1
      contents.add(entries.contentStart(position))
      if (bytes <= floor) continue
      if (heaviest.push(place) < 8 * most) continue
      heaviest = heaviest.toSorted((a, b) => b.bytes - a.bytes).slice(0, 2 * most)
      floor = heaviest.at(-1)!.bytes - 1
    }
    return { unpacked, files }
  }
  const weighed = layers.map(weigh)
  return { layers: weighed, rootfs, count, heaviest, hidden, contents }
}
