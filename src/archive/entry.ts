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
  /** Last modification, in whole seconds since the epoch. */
  readonly mtime: number
  /** Whether the body in the archive is the file's whole content; a sparse file's lacks the holes. */
  readonly whole: boolean
  /** Whether a global PAX header comes before it; what that says about this entry is not read. */
  readonly global: boolean
  /** Whether tar programs may unpack it differently: a hidden body, a field given twice, a rare form, a stray link. */
  readonly ambiguous: boolean
  readonly offset: Bytes
}
