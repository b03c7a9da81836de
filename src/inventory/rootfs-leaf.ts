import type { Bytes } from '../units/bytes.ts'

/** A path of the rootfs that is no folder. Only regular files have bytes and permission bits. */
export interface RootfsLeaf {
  readonly path: string
  readonly kind: 'file' | 'symlink' | 'other'
  readonly bytes: Bytes
  /** With setuid and setgid. */
  readonly mode: number
  /** The layer that brought a file; undefined for anything else. */
  readonly layer: number | undefined
  /** The same for all names of a file that has several; undefined for any other. */
  readonly content: string | undefined
}
