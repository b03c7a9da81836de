import type { ImageRecord } from '../record/record.ts'
import { alignBy } from './align.ts'
import type { LayerComparison } from './comparison.ts'
import { type FoundLayer, foundLayer, isEditOf, isSameInstruction, isSameWork } from './layer-kinship.ts'
import { layerContents } from './layer-contents.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'

/**
 * The layers of two images, lowest first: the same by diffID, then changed by instruction, by mostly the same files, or
 * by an edited instruction (layer-kinship.ts); the rest is added or removed. Deltas sum to the change of `unpacked`.
 */
export function compareLayers(head: ImageRecord, base: ImageRecord): readonly LayerComparison[] {
  const rules = [isSameLayer, isSameInstruction, isSameWork, isEditOf]
  return alignBy(foundLayers(base), foundLayers(head), rules).map(([before, after]) =>
    comparison(before?.layer ?? null, after?.layer ?? null),
  )
}

const isSameLayer = (a: FoundLayer, b: FoundLayer): boolean => a.layer.diffId === b.layer.diffId

function foundLayers(image: ImageRecord): readonly FoundLayer[] {
  const contents = layerContents(image)
  return image.layers.map((layer, index) => foundLayer(layer, contents[index]!.files))
}

function comparison(base: LayerWeight | null, head: LayerWeight | null): LayerComparison {
  const delta = (head?.unpacked ?? 0) - (base?.unpacked ?? 0)
  return { kind: kind(base, head), instruction: (head ?? base)?.instruction ?? '', base, head, delta }
}

function kind(base: LayerWeight | null, head: LayerWeight | null): LayerComparison['kind'] {
  if (base === null) return 'added'
  if (head === null) return 'removed'
  return base.diffId === head.diffId ? 'same' : 'changed'
}
