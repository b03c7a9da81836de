import type { LayerRecord } from '../record/record.ts'
import { align, type Aligned } from './align.ts'
import type { LayerComparison } from './comparison.ts'

/**
 * Two stacks of layers, lowest first. Layers with the same diffID are the same; between those, layers of the same
 * instruction are one that changed, and the rest was added or removed. Every layer of a side appears exactly once, so
 * the deltas sum to the change of the images' `unpacked`.
 */
export function compareLayers(head: readonly LayerRecord[], base: readonly LayerRecord[]): readonly LayerComparison[] {
  const stack = align(base, head, (a, b) => a.diffId === b.diffId)
  const compared: LayerComparison[] = []
  let between: Aligned<LayerRecord>[] = []
  for (const step of stack) {
    const [before, after] = step
    if (before === null || after === null) {
      between.push(step)
      continue
    }
    compared.push(...compareReplaced(between), comparison('same', before, after))
    between = []
  }
  return [...compared, ...compareReplaced(between)]
}

function compareReplaced(steps: readonly Aligned<LayerRecord>[]): readonly LayerComparison[] {
  const base = steps.flatMap(([layer]) => layer ?? [])
  const head = steps.flatMap(([, layer]) => layer ?? [])
  return align(base, head, (a, b) => a.instruction === b.instruction).map(([before, after]) => {
    if (before === null) return comparison('added', null, after)
    return comparison(after === null ? 'removed' : 'changed', before, after)
  })
}

function comparison(
  kind: LayerComparison['kind'],
  base: LayerRecord | null,
  head: LayerRecord | null,
): LayerComparison {
  const delta = (head?.unpacked ?? 0) - (base?.unpacked ?? 0)
  return { kind, instruction: (head ?? base)?.instruction ?? '', base, head, delta }
}
