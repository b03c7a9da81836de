import type { Inputs } from '../../inputs/inputs.ts'
import { storesOf } from '../../inputs/record-stores.ts'
import { layersKey } from '../../plan/layers-key.ts'
import type { CacheClient } from './cache-client.ts'
import { carriedLayers, type CarriedLayers } from './carried-layers.ts'
import type { NoService } from './from-environment.ts'
import { layersEntry, type EntryAround } from './layers-entry.ts'

interface LayersAround extends Pick<EntryAround, 'list' | 'temporary'> {
  readonly cache: CacheClient | NoService
  /** Whether the machine has read no layers yet. */
  readonly isNew: boolean
  readonly say: (line: string) => void
}

/** The Actions cache for what is read of layers, if it is one of the stores of records, and if the run may use it. */
export function layersOfRun(
  { images, bake, records }: Pick<Inputs, 'bake' | 'images' | 'records'>,
  allowed: { readonly read: boolean; readonly leave: boolean },
  { cache, isNew, say, ...around }: LayersAround,
): CarriedLayers {
  const isChosen = storesOf(records).includes('actions-cache')
  if (!isChosen || !allowed.read || 'reason' in cache) return NOT_CARRIED
  const end = new AbortController()
  const entry = layersEntry({ ...around, client: cache, ended: end.signal }, layersKey(images, bake))
  const carried = carriedLayers(entry, { isNew, leaves: allowed.leave, say })
  return { ...carried, [Symbol.dispose]: () => end.abort(new Error('the run ended')) }
}

const NOT_CARRIED: CarriedLayers = {
  behind: (first) => first,
  leave: async () => {},
  [Symbol.dispose]() {},
}
