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

/** What an entry is that Go's archive/tar gives this type: it makes one of files and directories of the seventh edition. */
export const kindOfType = (type: string): TarEntry['kind'] => KINDS[type] ?? 'unknown'

/** The bytes of its body: Go shows what stands in the header, also where there is none. */
export const sizeOfType = (type: string, size: number): number =>
  ['file', 'unknown'].includes(kindOfType(type)) ? size : 0
