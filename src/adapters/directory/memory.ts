import type { Layer } from '../../image/layer.ts'
import type { Outline } from '../../image/outline.ts'
import type { LayerStore, Stacks } from '../../ports.ts'

/** Layers for one run: there is no folder for them. */
export function memoryLayers(): LayerStore {
  const layers = new Map<string, Layer>()
  const outlines = new Map<string, Outline>()
  const bases = new Map<string, Stacks>()
  return {
    layer: async (digest) => layers.get(digest),
    async keepLayer(layer) {
      layers.set(layer.digest, layer)
    },
    outline: async (id) => outlines.get(id),
    async keepOutline(id, outline) {
      outlines.set(id, outline)
    },
    stacks: async (key) => bases.get(key),
    async keepStacks(key, stacks) {
      bases.set(key, stacks)
    },
  }
}
