import type { TarKind } from './tar-header.ts'
import type { Bytes } from '../units/bytes.ts'

/** One entry of a tar archive. `size` is the file's own size, `offset` where its header starts in the archive. */
export interface TarEntry {
  readonly path: string
  readonly kind: Exclude<TarKind, 'metadata'>
  readonly size: Bytes
  readonly link: string
  /** Permission bits, with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** When the file was changed last, in whole seconds since the epoch. */
  readonly mtime: number
  /** Whether the body in the archive is the file's content as it is; a sparse file's has holes that are left out. */
  readonly whole: boolean
  /** A global PAX header stands somewhere before it: what it says of this entry is not read. */
  readonly global: boolean
  /**
   * Tar programs read its headers in different ways, so that some may unpack what is not said here: a body where there is
   * none to others, a size, a name or a link that is said twice or in a way not all of them know, a link of what is none.
   */
  readonly ambiguous: boolean
  readonly offset: Bytes
}
