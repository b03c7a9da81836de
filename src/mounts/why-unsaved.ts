import type { CacheMount } from '../plan/cache-mount.ts'
import type { MountKeys } from './keys.ts'
import type { Found } from './outcome.ts'
import type { MountPolicy } from './policy.ts'

interface Plan {
  readonly policy: MountPolicy
  readonly emptiedBy: (mount: CacheMount) => string | null
}

/** A clause; null if a restore is tried. */
export function whyUnread({ policy, emptiedBy }: Plan, mount: CacheMount): string | null {
  if (!policy.read) return policy.reason
  const input = emptiedBy(mount)
  return input === null ? null : `${input} empties it`
}

/** `ran`: whether any step with a cache mount did. `made`: whether the builder has it, or why that is not known. */
interface Use {
  readonly found: Found
  readonly ran: boolean
  readonly made: boolean | string
}

interface SavePlan extends Pick<Plan, 'policy'> {
  readonly keysOf: (mount: CacheMount) => Pick<MountKeys, 'save'>
}

/** A clause, or null. If the builder does not list a mount after its steps ran, a save would store nothing. */
export function whyUnsaved(plan: SavePlan, mount: CacheMount, { found, ran, made }: Use): string | null {
  const { policy, keysOf } = plan
  if (found === 'held') return 'the builder keeps it'
  if (!policy.write) return policy.reason
  if (keysOf(mount).save === null) return 'the checkout has uncommitted changes, or is not a Git checkout'
  if (!ran) return 'no step that mounts it ran'
  if (typeof made === 'string') return made
  return made ? null : 'the builder has no such mount after the build'
}
