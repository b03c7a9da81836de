import { isReplaced, type NamedContexts } from './named-contexts.ts'
import type { Stages } from './stages.ts'

export interface BuildSources extends Stages {
  readonly contexts: NamedContexts
}

/** An earlier stage by its index; `outside` is something that only the builder can see into. */
export type Start = number | 'scratch' | 'outside' | 'unknown'

export function startsOf({ stages, contexts }: Pick<BuildSources, 'stages' | 'contexts'>): readonly Start[] {
  return stages.map(({ name, base, below }): Start => {
    if (isReplaced(name, contexts)) return 'outside'
    if (base === undefined) return 'unknown'
    if (below >= 0) return isReplaced(stages[below]!.name, contexts) ? 'outside' : below
    return base === 'scratch' ? 'scratch' : 'outside'
  })
}
