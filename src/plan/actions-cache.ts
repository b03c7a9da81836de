import type { BuildInputs } from '../inputs/build-inputs.ts'
import { cacheType } from './exporter.ts'

/** Drops `type=gha` from `cache-from`; returns the same object if there is none. */
export function withoutActionsCache(inputs: BuildInputs): BuildInputs {
  const kept = inputs['cache-from'].filter((cache) => cacheType(cache) !== 'gha')
  return kept.length === inputs['cache-from'].length ? inputs : { ...inputs, 'cache-from': kept }
}
