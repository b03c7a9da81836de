import type { Layer } from '../image/layer.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Fate, EntryPlace, Hiding } from './inodes.ts'

/** Files of `layer` that `hiddenBy`, maybe the same layer, hides from containers. All `bytes` sum to `wasted`. */
export interface HiddenCopies {
  readonly layer: number
  readonly hiddenBy: number
  readonly how: Hiding
  readonly bytes: Bytes
  readonly files: number
  /** The three heaviest, or fewer. */
  readonly paths: readonly string[]
}

const PATHS_NAMED = 3

interface Group extends Omit<HiddenCopies, 'paths'> {
  bytes: Bytes
  files: number
  heaviest: { readonly position: number; readonly bytes: Bytes }[]
}

export interface HiddenGroups {
  add(copy: EntryPlace & { readonly bytes: Bytes }, fate: Extract<Fate, { kind: 'hidden' }>): void
  /** Heaviest first. */
  records(): readonly HiddenCopies[]
}

export function hiddenGroups(layers: readonly Layer[]): HiddenGroups {
  const groups = new Map<string, Group>()
  return {
    add({ layer, position, bytes }, { hiddenBy, how }) {
      if (bytes === 0) return
      const key = `${layer} ${hiddenBy} ${how}`
      const group = groups.get(key) ?? { layer, hiddenBy, how, bytes: 0, files: 0, heaviest: [] }
      groups.set(key, group)
      group.bytes += bytes
      group.files += 1
      const { heaviest } = group
      if (heaviest.length === PATHS_NAMED && bytes <= heaviest.at(-1)!.bytes) return
      heaviest.push({ position, bytes })
      heaviest.sort((a, b) => b.bytes - a.bytes)
      heaviest.length = Math.min(heaviest.length, PATHS_NAMED)
    },
    records: () =>
      [...groups.values()]
        .toSorted(
          (a, b) => b.bytes - a.bytes || a.layer - b.layer || a.hiddenBy - b.hiddenBy || (a.how < b.how ? -1 : 1),
        )
        .map(({ layer, hiddenBy, how, bytes, files, heaviest }) => ({
          layer,
          hiddenBy,
          how,
          bytes,
          files,
          paths: heaviest.map(({ position }) => layers[layer]!.entries.path(position)),
        })),
  }
}
