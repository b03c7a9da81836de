import type { Build } from './buildkit/build.ts'
import type { Push } from './plan/build-plan.ts'

/** An image that was built to be pushed later. */
export interface Pushable {
  readonly push: Push
  readonly build: Build
  /** Empty for the current one. Its settings for registries apply here too. */
  readonly builder: string
}

/** Puts images into registries, byte for byte as they were built, with the credentials of `docker login`. */
export interface Pusher {
  /**
   * Pushes an image to its names, one after the other. `done` hears of each name that the registry took, with the digest the
   * registry gives: empty if it does not say afterwards (`push.unconfirmed`), or has something else there by now (`push.other`).
   * `say` hears each line the registry's client prints meanwhile. Throws these, `push.failed` with the words of whoever refused,
   * and the other PUSH_ERRORS.
   */
  push(image: Pushable, done: (name: string, digest: string) => void, say: (line: string) => void): Promise<void>
}
