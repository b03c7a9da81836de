import type { ImageRecord } from '../record/record.ts'
import type { Cause } from './cause.ts'
import type { LayerComparison } from './comparison.ts'
import { type ChangedLayer, explainFiles } from './explain-files.ts'
import { fold } from './fold.ts'
import { layerContents } from './layer-contents.ts'
import { compareLayers } from './compare-layers.ts'
import { makeCause } from './make-cause.ts'

/**
 * Why `unpacked` changed from `base` to `head` (cause.ts). Deltas sum exactly at every level, whatever the records
 * leave out. A level has at most 15 parts; those below 1 % of the largest are folded (fold.ts).
 */
export function explain(head: ImageRecord, base: ImageRecord): Cause {
  const changed = changedLayers(head, base)
  const files = explainFiles(changed, { head, base })
  const parts = changed.map(({ comparison }, index) => explainLayer(comparison, files[index]!))
  const whole = makeCause('image', head.name, { base: base.metrics.unpacked, head: head.metrics.unpacked })
  return { ...whole, parts: fold(parts, whole.delta, 'layer') }
}

function explainLayer({ base, head, instruction, delta }: LayerComparison, files: readonly Cause[]): Cause {
  const sides = { base: base?.unpacked ?? null, head: head?.unpacked ?? null }
  return makeCause('layer', instruction, sides, { parts: fold(files, delta, 'file') })
}

function changedLayers(head: ImageRecord, base: ImageRecord): readonly ChangedLayer[] {
  const [before, after] = [layerContents(base)[Symbol.iterator](), layerContents(head)[Symbol.iterator]()]
  return compareLayers(head, base)
    .map((comparison) => ({
      comparison,
      base: comparison.base && before.next().value!,
      head: comparison.head && after.next().value!,
    }))
    .filter(({ comparison }) => comparison.kind !== 'same')
}
