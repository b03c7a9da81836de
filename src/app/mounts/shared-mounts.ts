import type { Build } from '../../buildkit/build.ts'

/** The cache mounts of what is built together: a node of a builder keeps one for all that have it, by its key. */
export interface SharedMounts {
  /** The builds that have a mount, by their indexes: complete once they are built. */
  readonly users: Map<string, Set<number>>
  readonly built: Map<number, Pick<Build, 'cacheSteps'>>
  /** The mounts that one of the builds has saved. */
  readonly saved: Set<string>
}

export const noSharedMounts = (): SharedMounts => ({ users: new Map(), built: new Map(), saved: new Set() })

export function addUser({ users }: SharedMounts, mount: string, build: number): void {
  users.set(mount, new Set([...(users.get(mount) ?? []), build]))
}

/** Whether a step of any build that has the mount ran. */
export function ranWith({ users, built }: SharedMounts, mount: string): boolean {
  return [...(users.get(mount) ?? [])].some((build) => built.get(build)?.cacheSteps.some(({ cached }) => !cached))
}
