import { familiarName } from './image-reference.ts'
import type { BuildSources } from './needed-stages.ts'

/**
 * What a stage starts from: an earlier stage by its index, nothing, something that only the builder sees into, or what is not
 * known before the build, be it below an earlier stage.
 */
export type Start = number | 'scratch' | 'outside' | 'unknown'

/** What each stage starts from. */
export function startsOf({ stages, contexts }: Pick<BuildSources, 'stages' | 'contexts'>): readonly Start[] {
  const starts: Start[] = []
  for (const { name, base, below } of stages) {
    if (contexts.has(name)) starts.push('outside')
    else if (base === undefined) starts.push('unknown')
    else if (contexts.has(familiarName(base.toLowerCase()))) starts.push('outside')
    else if (below < 0) starts.push(base === 'scratch' ? 'scratch' : 'outside')
    else if (contexts.has(stages[below]!.name)) starts.push('outside')
    else starts.push(starts[below] === 'unknown' ? 'unknown' : below)
  }
  return starts
}
