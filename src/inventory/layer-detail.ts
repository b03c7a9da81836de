import type { LayerEntry } from '../image/layer.ts'
import type { LayerWeight } from './layer-weight.ts'
import type { HiddenCopies } from './hidden.ts'
import type { Inspected } from './inspected.ts'

/** One layer with everything in it. `layer` is its index (0 is the lowest), as in a record. */
export interface LayerDetail extends LayerWeight {
  readonly layer: number
  readonly layerCount: number
  /** Heaviest first, then by path. */
  readonly entries: readonly LayerEntry[]
  /** The copies in this layer that are hidden, by itself or by later layers, heaviest first. */
  readonly hidden: readonly HiddenCopies[]
}

/** The layers that `of` stands for: the number of one, counted from 1, or the start of their diffIDs. */
export function layerDetails({ image, inventory }: Inspected, of: string): readonly LayerDetail[] {
  return inventory.layers.flatMap((facts, layer) => {
    if (!isMeant(of, facts, layer)) return []
    const entries = Array.from(image.layers[layer]?.entries ?? []).toSorted(heaviestFirst)
    const hidden = inventory.hidden.filter((group) => group.layer === layer)
    return [{ ...facts, layer, layerCount: inventory.layers.length, entries, hidden }]
  })
}

/** Numbers have at most three digits, since no image has a thousand layers; a diffID prefix has at least four. */
function isMeant(of: string, { diffId }: LayerWeight, layer: number): boolean {
  if (/^\d{1,3}$/.test(of)) return Number(of) === layer + 1
  const prefix = /^(?:sha256:)?([0-9a-f]{4,64})$/.exec(of)?.[1]
  return prefix !== undefined && diffId.startsWith(`sha256:${prefix}`)
}

const heaviestFirst = (a: LayerEntry, b: LayerEntry): number => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)
