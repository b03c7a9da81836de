import type { Layer } from '../../image/layer.ts'
import type { Outline } from '../../image/outline.ts'
import type { LayerStore, RecordStore, Stacks } from '../../ports.ts'
import type { WeightRecord } from '../../record/record.ts'

/** Records for one run: there is no commit hash, or no folder for them. */
export function memoryRecords(): RecordStore {
  const records = new Map<string, WeightRecord>()
  return {
    name: 'the memory of this run',
    async find(commit, key) {
      const record = records.get(`${commit}/${key}`)
      if (record === undefined) return { kind: 'miss', reason: `there is no stored record of ${commit}`, absent: true }
      return { kind: 'found', value: record }
    },
    async save(commit, key, record) {
      if (record.commit !== commit) return { kind: 'not saved', reason: `it is not a record of ${commit}` }
      records.set(`${commit}/${key}`, record)
      return { kind: 'saved' }
    },
  }
}

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
