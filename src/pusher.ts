import type { Build } from './buildkit/build.ts'
import type { Push } from './plan/build-plan.ts'

/** An image that was built to be pushed later. */
export interface Pushable {
  readonly push: Push
  readonly build: Build
  /** Empty for the current one. Its registry settings apply. */
  readonly builder: string
}

/** Puts images into registries, byte for byte as built, with the credentials of `docker login`. */
export interface Pusher {
  /**
   * Pushes an image to each of its names in turn. `done` gets each name that the registry accepted with its digest
   * there: empty if the registry does not report one (`push.unconfirmed`) or has another by now (`push.other`). Throws
   * PUSH_ERRORS.
   */
  push(image: Pushable, done: (name: string, digest: string) => void, say: (line: string) => void): Promise<void>
  /**
   * Names one index of what a registry has by digest. Gives its digest there. Throws `push.failed`, `push.unconfirmed` and
   * `push.other`.
   */
  join(name: string, references: readonly string[], builder: string, say: (line: string) => void): Promise<string>
}
