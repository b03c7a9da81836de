import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { CacheMount } from '../plan/cache-mount.ts'
import { areSince } from './release.ts'

/** The inputs that make steps run again. */
export type NoCache = Pick<BuildInputs, 'no-cache' | 'no-cache-filters'>

/**
 * Whether a build ignores the layer cache for a stage. A filter is a stage's name, in any case; no filter matches a
 * stage without a name (dockerfile2llb, convert.go, IgnoreCache).
 */
export function runsAgain(inputs: NoCache, stage: string): boolean {
  const name = stage.toLowerCase()
  return inputs['no-cache'] || (name !== '' && inputs['no-cache-filters'].some((each) => each.toLowerCase() === name))
}

type OwnedMount = Pick<CacheMount, 'uid' | 'gid' | 'mode'>

/** The first release that also empties mounts with an owner or a mode (moby/buildkit#5306). */
const EMPTIES_ALL = { major: 0, minor: 16 }

/** Whether a builder with these BuildKit versions on its nodes empties the mount of a step that has to run again. */
export function canEmpty({ uid, gid, mode }: OwnedMount, buildkit: readonly string[]): boolean {
  return (uid === null && gid === null && mode === null) || areSince(buildkit, EMPTIES_ALL)
}

/**
 * The input that makes BuildKit empty a mount when the build begins; null for none. One stage that runs again is
 * enough, whichever other stages use the mount (llbsolver, detectPrunedCacheID; moby/buildkit#1092). `buildkit`:
 * versions of the nodes.
 */
export function emptiedBy(
  inputs: NoCache,
  mount: OwnedMount & Pick<CacheMount, 'stages'>,
  buildkit: readonly string[],
): keyof NoCache | null {
  if (!canEmpty(mount, buildkit) || !mount.stages.some((stage) => runsAgain(inputs, stage))) return null
  return inputs['no-cache'] ? 'no-cache' : 'no-cache-filters'
}
