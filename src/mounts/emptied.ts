import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { CacheMount } from '../plan/cache-mount.ts'
import { areSince } from './release.ts'

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

type OwnedMount = Pick<CacheMount, 'uid' | 'gid' | 'mode'>

/** The first that throws away mounts with an owner or a mode, too (moby/buildkit#5306). */
const EMPTIES_ALL = { major: 0, minor: 16 }

/** Whether a builder with these versions of BuildKit on its nodes empties a mount of a step that it is to run again. */
export function canEmpty({ uid, gid, mode }: OwnedMount, buildkit: readonly string[]): boolean {
  return (uid === null && gid === null && mode === null) || areSince(buildkit, EMPTIES_ALL)
}

/**
 * The input that has BuildKit throw away what is in a mount when the build begins; null for none. One stage that runs again is
 * enough, whichever others use the mount (llbsolver, detectPrunedCacheID; moby/buildkit#1092). `buildkit`: versions of the nodes.
 */
export function emptiedBy(
  inputs: NoCache,
  mount: OwnedMount & Pick<CacheMount, 'stages'>,
  buildkit: readonly string[],
): keyof NoCache | null {
  if (!canEmpty(mount, buildkit) || !mount.stages.some((stage) => runsAgain(inputs, stage))) return null
  return inputs['no-cache'] ? 'no-cache' : 'no-cache-filters'
}
