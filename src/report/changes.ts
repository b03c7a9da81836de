import type { ImageComparison, LayerComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'

/**
 * Layers of the same unpacked bytes on both sides: a rebuild often gives a layer another digest and no other byte. Those
 * in which files changed that cancel out are parts of the cause, and not among them.
 */
export function sameLayers({ layers, cause }: ImageComparison): { readonly count: number; readonly bytes: Bytes } {
  const same = layers.filter((layer) => !differs(layer))
  const named = (cause?.parts ?? []).filter(({ kind, delta }) => kind === 'layer' && delta === 0)
  const bytes = sum(same, ({ head }) => head?.unpacked ?? 0) - sum(named, ({ head }) => head ?? 0)
  return { count: same.length - named.length, bytes }
}

/** One that changed without a change in bytes explains nothing. */
function differs({ kind, delta }: LayerComparison): boolean {
  return kind !== 'same' && !(kind === 'changed' && delta === 0)
}
