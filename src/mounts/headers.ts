import { TAR_BLOCK } from '../archive/tar-header.ts'
import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import { mountFlaw } from './flaw.ts'

/** Most bytes of the headers of one entry: four times what the longest path and link take that Linux has. */
const ONE: Bytes = 64 * 1024

/**
 * Most bytes of the headers of all folders, which a restore keeps in memory (archive-scan.ts). A folder has 512 of
 * them, three times that with a long name or in the format of POSIX: this is enough for 40 000 at least, and for 130
 * 000 as a rule.
 */
const FOLDERS: Bytes = 64 * 1024 * 1024

/** Throws a flaw for the headers of one entry, whether it came or not, that take this many bytes. */
export function checkHeaders(bytes: Bytes): void {
  if (bytes > ONE) throw mountFlaw(`the headers of one of its entries take over ${ONE} bytes`)
}

/**
 * Called for each entry that is saved or restored, with the bytes of its own header and those before it; throws a flaw where
 * they are too many. One rule for both ways, so that nothing is saved that no restore takes.
 */
export function headersLimit(): (entry: TarEntry, bytes: Bytes) => void {
  let folders: Bytes = 0
  return ({ kind }, bytes) => {
    checkHeaders(bytes)
    if (kind === 'directory') folders += bytes
    if (folders > FOLDERS) throw mountFlaw(`the headers of its folders take over ${FOLDERS} bytes`)
  }
}

/** Where the body of an entry ends, with what pads it; its headers begin where the entry before it ends. */
export const entryEnd = ({ offset, size }: TarEntry): Bytes =>
  offset + TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
