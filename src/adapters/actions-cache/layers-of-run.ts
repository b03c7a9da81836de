import { isRelease } from '../../baseline/release.ts'
import { whyNotLeft } from '../../baseline/why-not-left.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
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

/**
 * The Actions cache for what is read of layers, if it is one of the stores of records. A release uses nothing from it,
 * since other runs write to it.
 */
export function layersOfRun(
  { images, records }: Pick<Inputs, 'images' | 'records'>,
  event: EventFacts,
  { cache, isNew, say, ...around }: LayersAround,
): CarriedLayers {
  const isChosen = storesOf(records).includes('actions-cache')
  if (!isChosen || isRelease(event) || 'reason' in cache) return NOT_CARRIED
  const end = new AbortController()
  const entry = layersEntry({ ...around, client: cache, ended: end.signal }, layersKey(images))
  const carried = carriedLayers(entry, { isNew, leaves: whyNotLeft(event) === null, say })
  return { ...carried, [Symbol.dispose]: () => end.abort(new Error('the run ended')) }
}

const NOT_CARRIED: CarriedLayers = {
  behind: (first) => first,
  leave: async () => {},
  [Symbol.dispose]() {},
}
