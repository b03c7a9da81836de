import type { Layer } from '../../image/layer.ts'
import { isStacks } from '../../image/stacks.ts'
import { decodeLayer, encodeLayer } from '../../image/stored-layer.ts'
import type { LayerStore, Stacks } from '../../ports.ts'
import { counted } from '../../units/counted.ts'
import { NOTHING_READ, type LayersRead } from './layers-blob.ts'
import type { LayersEntry, Loaded } from './layers-entry.ts'

/** What is read of layers, carried from the default branch's runs to later ones on other machines. */
export interface CarriedLayers extends Disposable {
  /**
   * A store that also has what earlier runs left. That does not get into `first`, which runs use that must not trust it:
   * those of other repositories, and releases.
   */
  readonly behind: (first: LayerStore) => LayerStore
  /**
   * Leaves what this run used for later runs, unless an earlier one has left all that is of base images: the image's own
   * layers are others at each commit. Never rejects.
   */
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
  const used: Used = { layers: new Map(), stacks: new Map() }
  let loading: Promise<Loaded> | undefined
  let isTold = false
  const loaded = (): Promise<Loaded> => (loading ??= load())
  if (isNew) void loaded()
  return { behind, leave }

  function behind(first: LayerStore): LayerStore {
    return {
      ...first,
      async layer(digest) {
        const layer = (await first.layer(digest)) ?? (await earlierLayer(digest))
        if (layer && leaves) used.layers.set(digest, { diffId: layer.diffId, first })
        return layer
      },
      keepLayer(layer) {
        if (leaves) used.layers.set(layer.digest, { diffId: layer.diffId, first })
        return first.keepLayer(layer)
      },
      async stacks(key) {
        const stacks = (await first.stacks(key)) ?? (await earlierStacks(key))
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

  async function earlierLayer(digest: string): Promise<Layer | undefined> {
    return decoded(digest, await earlier())
  }

  async function earlierStacks(key: string): Promise<Stacks | undefined> {
    const stacks = (await earlier()).stacks.get(key)
    return isStacks(stacks) ? stacks : undefined
  }

  async function leave(): Promise<void> {
    if (!leaves || used.layers.size === 0) return
    const answer = await loaded()
    if (answer.kind === 'unknown') return // without a list nobody could use it
    const before = answer.kind === 'found' ? answer.value : NOTHING_READ
    const now: LayersRead = { layers: await encoded(used.layers, before), stacks: used.stacks }
    if (hasBases(before, now, used)) return
    const saved = await save(now)
    say(
      saved.kind === 'saved'
        ? `What was read of ${counted(now.layers.size, 'layer')} is in the Actions cache for later runs.`
        : `What was read of layers is not in the Actions cache: ${saved.reason}.`,
    )
  }
}

interface Used {
  /** By digest; `first` is the store that may have it. */
  readonly layers: Map<string, { readonly diffId: string; readonly first: LayerStore }>
  readonly stacks: Map<string, Stacks>
}

function decoded(digest: string, { layers }: LayersRead): Layer | undefined {
  const bytes = layers.get(digest)
  const layer = bytes && decodeLayer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  return layer?.digest === digest ? layer : undefined
}

/** Without those that their store could not keep. */
async function encoded(layers: Used['layers'], before: LayersRead): Promise<LayersRead['layers']> {
  const bytes = new Map<string, Uint8Array>()
  for (const [digest, { first }] of layers) {
    const layer = (await first.layer(digest)) ?? decoded(digest, before)
    if (layer) bytes.set(digest, Buffer.concat(encodeLayer(layer)))
  }
  return bytes
}

/** Whether all that is of base images was there before; of images whose base is unknown, whether anything was. */
function hasBases(before: LayersRead, now: LayersRead, used: Used): boolean {
  if (used.stacks.size === 0) return [...now.layers.keys()].some((digest) => before.layers.has(digest))
  const bases = new Set([...used.stacks.values()].flat(2))
  const ofBases = [...now.layers.keys()].filter((digest) => bases.has(used.layers.get(digest)?.diffId ?? ''))
  return (
    ofBases.every((digest) => before.layers.has(digest)) &&
    [...used.stacks.keys()].every((key) => before.stacks.has(key))
  )
}
