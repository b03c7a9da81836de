import type { ImageComparison, LayerComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'

/**
 * Layers with the same unpacked bytes on both sides: a rebuild often changes only a layer's digest. Layers whose file
 * changes cancel out are not counted: they are parts of the cause.
 */
export function sameLayers({ layers, cause }: ImageComparison): { readonly count: number; readonly bytes: Bytes } {
  const same = layers.filter((layer) => !differs(layer))
  const named = (cause?.parts ?? []).filter(({ kind, delta }) => kind === 'layer' && delta === 0)
  const bytes = sum(same, ({ head }) => head?.unpacked ?? 0) - sum(named, ({ head }) => head ?? 0)
  return { count: same.length - named.length, bytes }
}

/** A layer that changed without changing its bytes explains nothing. */
function differs({ kind, delta }: LayerComparison): boolean {
  return kind !== 'same' && !(kind === 'changed' && delta === 0)
}
