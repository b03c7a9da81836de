import type { ImageComparison, LayerComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'

/** Layers of the same unpacked bytes on both sides: a rebuild often gives a layer another digest and no other byte. */
export function sameLayers({ layers }: ImageComparison): { readonly count: number; readonly bytes: Bytes } {
  const same = layers.filter((layer) => !differs(layer))
  return { count: same.length, bytes: same.reduce((sum, { head }) => sum + (head?.unpacked ?? 0), 0) }
}

/** One that changed without a change in bytes explains nothing. */
function differs({ kind, delta }: LayerComparison): boolean {
  return kind !== 'same' && !(kind === 'changed' && delta === 0)
}

/** `1 layer`, `3 layers`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
