import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { CacheMount } from '../plan/cache-mount.ts'
import { areSince } from './release.ts'

export type NoCache = Pick<BuildInputs, 'no-cache' | 'no-cache-filters'>

/** A filter is a stage's name, in any case; none matches a stage without a name (dockerfile2llb, IgnoreCache). */
export function runsAgain(inputs: NoCache, stage: string): boolean {
  const name = stage.toLowerCase()
  return inputs['no-cache'] || (name !== '' && inputs['no-cache-filters'].some((each) => each.toLowerCase() === name))
}

type OwnedMount = Pick<CacheMount, 'uid' | 'gid' | 'mode'>

/** The first release that also empties mounts with an owner or a mode (moby/buildkit#5306). */
const EMPTIES_ALL = { major: 0, minor: 16 }

export function canEmpty({ uid, gid, mode }: OwnedMount, buildkit: readonly string[]): boolean {
  return (uid === null && gid === null && mode === null) || areSince(buildkit, EMPTIES_ALL)
}

/** The input that makes BuildKit empty a mount: one stage that runs again is enough (moby/buildkit#1092). */
export function emptiedBy(
  inputs: NoCache,
  mount: OwnedMount & Pick<CacheMount, 'stages'>,
  buildkit: readonly string[],
): keyof NoCache | null {
  if (!canEmpty(mount, buildkit) || !mount.stages.some((stage) => runsAgain(inputs, stage))) return null
  return inputs['no-cache'] ? 'no-cache' : 'no-cache-filters'
}
