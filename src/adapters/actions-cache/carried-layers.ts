import type { Layer } from '../../image/layer.ts'
import { isStacks } from '../../image/stacks.ts'
import { decodeLayer, encodeLayer } from '../../image/stored-layer.ts'
import type { LayerStore, Stacks } from '../../ports.ts'
import { counted } from '../../units/counted.ts'
import { NOTHING_READ, type LayersRead } from './layers-blob.ts'
import type { LayersEntry, Loaded } from './layers-entry.ts'

/** What is read of layers, carried from the default branch's runs to later ones on other machines. */
export interface CarriedLayers extends Disposable {
  /** A store that also has what earlier runs left, and keeps in `first` what it finds there. */
  readonly behind: (first: LayerStore) => LayerStore
  /** Leaves what this run used for later runs, unless an earlier one has left all of it. Never rejects. */
  readonly leave: () => Promise<void>
}

interface Carrying {
  /**
   * Whether the run may need what earlier runs left: the machine has read nothing yet. Then it is loaded at once, so that
   * it comes while the image is built.
   */
  readonly isNew: boolean
  /** Whether this run leaves something. */
  readonly leaves: boolean
  readonly say: (line: string) => void
}

export function carriedLayers(
  { load, save }: LayersEntry,
  { isNew, leaves, say }: Carrying,
): Omit<CarriedLayers, keyof Disposable> {
  const used = { layers: new Map<string, LayerStore>(), stacks: new Map<string, Stacks>() }
  let loading: Promise<Loaded> | undefined
  let isTold = false
  const loaded = (): Promise<Loaded> => (loading ??= load())
  if (isNew) void loaded()
  return { behind, leave }

  function behind(first: LayerStore): LayerStore {
    return {
      ...first,
      async layer(digest) {
        const layer = (await first.layer(digest)) ?? (await earlierLayer(digest, first))
        if (layer && leaves) used.layers.set(digest, first)
        return layer
      },
      keepLayer(layer) {
        if (leaves) used.layers.set(layer.digest, first)
        return first.keepLayer(layer)
      },
      async stacks(key) {
        const stacks = (await first.stacks(key)) ?? (await earlierStacks(key, first))
        if (stacks && leaves) used.stacks.set(key, stacks)
        return stacks
      },
      keepStacks(key, stacks) {
        if (leaves) used.stacks.set(key, stacks)
        return first.keepStacks(key, stacks)
      },
    }
  }

  async function earlier(): Promise<LayersRead> {
    if (!isNew) return NOTHING_READ
    const answer = await loaded()
    if (answer.kind === 'found') return answer.value
    if (answer.reason !== undefined && !isTold) say(`Layers that earlier runs read are read again: ${answer.reason}.`)
    isTold = true
    return NOTHING_READ
  }

  async function earlierLayer(digest: string, first: LayerStore): Promise<Layer | undefined> {
    const bytes = (await earlier()).layers.get(digest)
    const layer = bytes && decodeLayer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    if (layer?.digest !== digest) return undefined
    void first.keepLayer(layer) // best effort, not awaited
    return layer
  }

  async function earlierStacks(key: string, first: LayerStore): Promise<Stacks | undefined> {
    const stacks = (await earlier()).stacks.get(key)
    if (!isStacks(stacks)) return undefined
    void first.keepStacks(key, stacks)
    return stacks
  }

  async function leave(): Promise<void> {
    if (!leaves || used.layers.size === 0) return
    const answer = await loaded()
    if (answer.kind === 'unknown') return // without a list nobody could use it
    const before = answer.kind === 'found' ? answer.value : NOTHING_READ
    const now: LayersRead = { layers: await encoded(used.layers), stacks: used.stacks }
    if (hasAll(before, now)) return
    const saved = await save(now)
    say(
      saved.kind === 'saved'
        ? `What was read of ${counted(now.layers.size, 'layer')} is in the Actions cache for later runs.`
        : `What was read of layers is not in the Actions cache: ${saved.reason}.`,
    )
  }
}

/** Without those that their store could not keep. */
async function encoded(layers: ReadonlyMap<string, LayerStore>): Promise<LayersRead['layers']> {
  const bytes = new Map<string, Uint8Array>()
  for (const [digest, store] of layers) {
    const layer = await store.layer(digest)
    if (layer) bytes.set(digest, Buffer.concat(encodeLayer(layer)))
  }
  return bytes
}

const hasAll = (before: LayersRead, now: LayersRead): boolean =>
  (['layers', 'stacks'] as const).every((kind) => [...now[kind].keys()].every((key) => before[kind].has(key)))
