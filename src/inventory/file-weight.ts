import type { Bytes } from '../units/bytes.ts'

/** A file of the rootfs. `layer` is the index of the layer that brought it (0 is the lowest). */
export interface FileWeight {
  readonly path: string
  readonly bytes: Bytes
  readonly layer: number
  /** First 16 bytes of the SHA-256 of its content, in hex: equal for copies of a file. */
  readonly content: string
}
