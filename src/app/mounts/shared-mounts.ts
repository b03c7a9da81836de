import type { Build } from '../../buildkit/build.ts'

/** The cache mounts of images that are built together: a builder keeps one for all that have it, by its key. */
export interface SharedMounts {
  /** The names of the images that have a mount: complete once they are built. */
  readonly users: Map<string, Set<string>>
  /** By the name of the image. */
  readonly built: Map<string, Pick<Build, 'cacheSteps'>>
  /** The mounts that one of the images has saved. */
  readonly saved: Set<string>
}

export const noSharedMounts = (): SharedMounts => ({ users: new Map(), built: new Map(), saved: new Set() })

export function addUser({ users }: SharedMounts, mount: string, image: string): void {
  users.set(mount, new Set([...(users.get(mount) ?? []), image]))
}

/** Whether a step of any image that has the mount ran. */
export function ranWith({ users, built }: SharedMounts, mount: string): boolean {
  return [...(users.get(mount) ?? [])].some((image) => built.get(image)?.cacheSteps.some(({ cached }) => !cached))
}
