import type { BuildInputs } from '../inputs/build-inputs.ts'
import { cacheType } from './exporter.ts'

/** A build that reads no layers from the Actions cache; the same one where it reads none. */
export function withoutActionsCache(inputs: BuildInputs): BuildInputs {
  const kept = inputs['cache-from'].filter((cache) => cacheType(cache) !== 'gha')
  return kept.length === inputs['cache-from'].length ? inputs : { ...inputs, 'cache-from': kept }
}
