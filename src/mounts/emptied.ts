import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { CacheMount } from './cache-mount.ts'

/** The inputs that have steps run again. */
export type NoCache = Pick<BuildInputs, 'no-cache' | 'no-cache-filters'>

/**
 * Whether a build takes nothing of a stage from its layer cache. A filter is the name of a stage, in any case; one without a
 * name has none (dockerfile2llb, convert.go, IgnoreCache).
 */
export function runsAgain(inputs: NoCache, stage: string): boolean {
  const name = stage.toLowerCase()
  return inputs['no-cache'] || (name !== '' && inputs['no-cache-filters'].some((each) => each.toLowerCase() === name))
}

/**
 * The input that has BuildKit throw away what is in a mount when the build begins; null for none. One stage that runs again is
 * enough, whichever others use the mount (llbsolver, detectPrunedCacheID; moby/buildkit#1092).
 */
export function emptiedBy(inputs: NoCache, { stages }: Pick<CacheMount, 'stages'>): keyof NoCache | null {
  if (!stages.some((stage) => runsAgain(inputs, stage))) return null
  return inputs['no-cache'] ? 'no-cache' : 'no-cache-filters'
}
