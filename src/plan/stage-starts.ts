import { isReplaced, type NamedContexts } from './named-contexts.ts'
import type { Stages } from './stages.ts'

/** A parsed Dockerfile, and the named contexts of its build. */
export interface BuildSources extends Stages {
  readonly contexts: NamedContexts
}

/**
 * What a stage starts from: an earlier stage by its index, nothing, something that only the builder can see into, or
 * something not known before the build.
 */
export type Start = number | 'scratch' | 'outside' | 'unknown'

export function startsOf({ stages, contexts }: Pick<BuildSources, 'stages' | 'contexts'>): readonly Start[] {
  return stages.map(({ name, base, below }): Start => {
    if (isReplaced(name, contexts)) return 'outside'
    if (base === undefined) return 'unknown'
    if (below >= 0) return isReplaced(stages[below]!.name, contexts) ? 'outside' : below
    return base === 'scratch' ? 'scratch' : 'outside'
  })
}
