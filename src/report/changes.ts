import type { ImageComparison, LayerComparison, PathComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'

const MOST_LAYERS = 20
const MOST_FILES = 10

/** The heaviest of a list in the list's order, and what the others change together. */
interface Folded<T> {
  readonly shown: readonly T[]
  readonly rest: { readonly count: number; readonly delta: Bytes }
}

export interface LayerChanges extends Folded<LayerComparison> {
  /** Layers of the same unpacked bytes on both sides: a rebuild often gives a layer another digest and no other byte. */
  readonly same: { readonly count: number; readonly bytes: Bytes }
}

/** The layers that differ, in the order of the stack. */
export function layerChanges({ layers }: ImageComparison): LayerChanges {
  const same = layers.filter((layer) => !differs(layer))
  const bytes = same.reduce((sum, { head }) => sum + (head?.unpacked ?? 0), 0)
  return { ...folded(layers.filter(differs), MOST_LAYERS), same: { count: same.length, bytes } }
}

/** Whether a layer explains anything: one that changed without a change in bytes does not. */
export function differs({ kind, delta }: LayerComparison): boolean {
  return kind !== 'same' && !(kind === 'changed' && delta === 0)
}

/** The files that differ, the largest difference first. */
export function fileChanges({ paths }: ImageComparison): Folded<PathComparison> {
  return folded(paths, MOST_FILES)
}

/** What became of a file. */
export function fileKind({ base, head }: PathComparison): 'added' | 'removed' | 'changed' {
  if (base === null) return 'added'
  return head === null ? 'removed' : 'changed'
}

function folded<T extends { readonly delta: Bytes }>(items: readonly T[], most: number): Folded<T> {
  const kept = new Set(items.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, most))
  const rest = items.filter((item) => !kept.has(item))
  return {
    shown: items.filter((item) => kept.has(item)),
    rest: { count: rest.length, delta: rest.reduce((sum, { delta }) => sum + delta, 0) },
  }
}

/** `1 layer`, `3 layers`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
