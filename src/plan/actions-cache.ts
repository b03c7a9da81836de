import type { BakeSource, BakeTarget } from '../inputs/bake-source.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { entryText } from './bake/bake-entry.ts'
import { cacheType } from './exporter.ts'

/** Drops `type=gha` from `cache-from`; returns the same object if there is none. */
export function withoutActionsCache(inputs: BuildInputs): BuildInputs {
  const kept = inputs['cache-from'].filter((cache) => cacheType(cache) !== 'gha')
  return kept.length === inputs['cache-from'].length ? inputs : { ...inputs, 'cache-from': kept }
}

/** The same for all targets of a bake file. */
export function bakeWithoutActionsCache(bake: BakeSource): BakeSource {
  const targets = Object.entries(bake.targets).map(([name, target]) => [name, withoutGha(target)] as const)
  const isSame = targets.every(([name, target]) => target === bake.targets[name])
  return isSame ? bake : { ...bake, targets: Object.fromEntries(targets) }
}

function withoutGha(target: BakeTarget): BakeTarget {
  const { 'cache-from': all = [] } = target
  const kept = all.filter((cache) => cacheType(entryText(cache)) !== 'gha')
  return kept.length === all.length ? target : { ...target, 'cache-from': kept }
}
