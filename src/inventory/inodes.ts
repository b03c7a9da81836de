import type { LayerEntries, LayerEntry } from '../image/layer.ts'
import { sum } from '../units/sum.ts'

/** `owner`, `mode`, `unchanged`: a later layer repeats the file with another owner, only another mode, or neither. */
export type Hiding = 'deleted' | 'overwritten' | 'owner' | 'mode' | 'unchanged'

/** Where a file's content is: a layer, and the position of its entry there. */
export interface EntryPlace {
  readonly layer: number
  readonly position: number
}

/** Whether a container sees a file's content; if not, since which layer and how. */
export type Fate =
  { readonly kind: 'seen' } | { readonly kind: 'hidden'; readonly hiddenBy: number; readonly how: Hiding }

const SEEN: Fate = { kind: 'seen' }
const HIDINGS: readonly Hiding[] = ['deleted', 'overwritten', 'owner', 'mode', 'unchanged']

interface LayerInodes {
  readonly first: number
  readonly entries: LayerEntries
  /** For each entry: how many paths lead to it, which layer removed its last name, and how. */
  readonly names: Uint32Array
  readonly hiddenBy: Uint32Array
  readonly how: Uint8Array
}

/** The contents of regular files, which hardlinks share; each has a number over all layers. */
export interface InodeTable {
  readonly nextLayer: (entries: LayerEntries) => void
  /** The inode of an entry of the current layer. */
  readonly at: (position: number) => number
  readonly link: (inode: number) => void
  /** Removes a name; with the last one, the copy is hidden. */
  readonly unlink: (inode: number, how: Hiding) => void
  /** How a file is hidden when another takes its path, perhaps with the same content. */
  readonly howReplaced: (before: number, after: number) => Hiding
  readonly place: (inode: number) => EntryPlace
  /** Permission bits, with setuid and setgid if any name's entry has them: engines differ on what a hardlink's set. */
  readonly mode: (inode: number) => number
  /** Adds the setuid and setgid bits of a hardlink's entry. */
  readonly addMode: (inode: number, mode: number) => void
  /** The last part of its entry's path. */
  readonly name: (inode: number) => string
  readonly isShared: (inode: number) => boolean
  readonly fate: (place: EntryPlace) => Fate
  /** All names of all inodes. */
  readonly names: () => number
}

export function inodeTable(): InodeTable {
  const layers: LayerInodes[] = []
  const added = new Map<number, number>()

  function layerOf(inode: number): number {
    let [low, high] = [0, layers.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (layers[middle]!.first <= inode) low = middle
      else high = middle - 1
    }
    return low
  }

  function place(inode: number): EntryPlace {
    const layer = layerOf(inode)
    return { layer, position: inode - layers[layer]!.first }
  }

  function entryOf(inode: number): LayerEntry {
    const { layer, position } = place(inode)
    return layers[layer]!.entries.at(position)
  }

  function modeOf(inode: number): number {
    const { layer, position } = place(inode)
    return layers[layer]!.entries.mode(position) | (added.get(inode) ?? 0)
  }

  return {
    place,
    mode: modeOf,
    addMode(inode, mode) {
      const more = mode & SET_ID & ~modeOf(inode)
      if (more !== 0) added.set(inode, more | (added.get(inode) ?? 0))
    },
    name(inode) {
      const { layer, position } = place(inode)
      return layers[layer]!.entries.name(position)
    },
    isShared(inode) {
      const { layer, position } = place(inode)
      return layers[layer]!.names[position]! > 1
    },
    nextLayer(entries) {
      const last = layers.at(-1)
      const first = last ? last.first + last.entries.length : 0
      const { length } = entries
      const names = new Uint32Array(length)
      layers.push({ first, entries, names, hiddenBy: new Uint32Array(length), how: new Uint8Array(length) })
    },
    at: (position) => layers.at(-1)!.first + position,
    link(inode) {
      const { layer, position } = place(inode)
      layers[layer]!.names[position]! += 1
    },
    unlink(inode, how) {
      const { layer, position } = place(inode)
      const { names, hiddenBy, how: hows } = layers[layer]!
      names[position]! -= 1
      hiddenBy[position] = layers.length - 1
      hows[position] = HIDINGS.indexOf(how)
    },
    howReplaced(before, after) {
      if (layerOf(before) === layerOf(after)) return 'overwritten'
      return howCopied(entryOf(before), entryOf(after))
    },
    fate({ layer, position }) {
      const { names, hiddenBy, how } = layers[layer]!
      if (names[position]! > 0) return SEEN
      return { kind: 'hidden', hiddenBy: hiddenBy[position]!, how: HIDINGS[how[position]!]! }
    },
    names: () => sum(layers, ({ names }) => sum(names, (count) => count)),
  }
}

/** The setuid and setgid bits. */
export const SET_ID = 0o6000

function howCopied(before: LayerEntry, after: LayerEntry): Hiding {
  if (!sameContent(before, after)) return 'overwritten'
  if (before.uid !== after.uid || before.gid !== after.gid) return 'owner'
  return before.mode === after.mode ? 'unchanged' : 'mode'
}

/** Whether two files are known to have the same content. A sparse file's is unknown, so it equals none. */
function sameContent(a: LayerEntry, b: LayerEntry): boolean {
  return a.bytes === b.bytes && a.content === b.content && (a.bytes === 0 || a.content !== '')
}
