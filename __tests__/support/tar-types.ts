import type { TarEntry } from '../../src/archive/tar.ts'

const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  0: 'file',
  1: 'hardlink',
  2: 'symlink',
  3: 'other',
  4: 'other',
  5: 'directory',
  6: 'other',
}

/** The kind of an entry to which Go's archive/tar gives this type; it has one type for files and directories of V7. */
export const kindOfType = (type: string): TarEntry['kind'] => KINDS[type] ?? 'unknown'

/** The bytes of its body: Go shows the header's number even if there is no body. */
export const sizeOfType = (type: string, size: number): number =>
  ['file', 'unknown'].includes(kindOfType(type)) ? size : 0
