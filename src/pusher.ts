import type { Build } from './buildkit/build.ts'
import type { Push } from './plan/build-plan.ts'

/** An image that was built to be pushed later. */
export interface Pushable {
  readonly push: Push
  readonly build: Build
  /** Empty for the current one. What it is told of registries holds here too. */
  readonly builder: string
}

/** Puts images into registries, byte for byte as they were built, with the credentials of `docker login`. */
export interface Pusher {
  /**
   * Pushes an image to its names, one after the other; `done` hears of each that the registry took, with its digest as the
   * registry gives it: empty where it does not say it afterwards (`push.unconfirmed`), or has something else there now (`push.other`).
   * `say` hears each line that the client of the registry says meanwhile. Throws these, `push.failed` with the words of
   * whoever refused, and what else PUSH_ERRORS has.
   */
  push(image: Pushable, done: (name: string, digest: string) => void, say: (line: string) => void): Promise<void>
}
