import type { BuildInputs } from '../inputs/build-inputs.ts'
import { parseFields } from './exporter.ts'

/** A build that reads no layers from the Actions cache; the same one where it reads none. */
export function withoutActionsCache(inputs: BuildInputs): BuildInputs {
  const kept = inputs['cache-from'].filter((cache) => !isActionsCache(cache))
  return kept.length === inputs['cache-from'].length ? inputs : { ...inputs, 'cache-from': kept }
}

/** buildx takes the names of fields in any case, and a bare word as a registry's (util/buildflags/cache.go). */
const isActionsCache = (cache: string): boolean =>
  [...parseFields(cache)].some(([name, value]) => name.toLowerCase() === 'type' && value === 'gha')
