import { TAR_BLOCK } from '../archive/tar-header.ts'
import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import { mountFlaw } from './flaw.ts'

/** Most bytes of the headers of one entry: four times what Linux's longest path and link take. */
const ONE: Bytes = 64 * 1024

/**
 * Most bytes of the headers of all folders, which a restore keeps in memory (archive-scan.ts). A folder takes 512
 * bytes, three times that with a long name or in POSIX format: this is enough for at least 40 000 folders, usually for
 * 130 000.
 */
const FOLDERS: Bytes = 64 * 1024 * 1024

/** Throws a flaw if the headers of one entry, complete or not, take too many bytes. */
export function checkHeaders(bytes: Bytes): void {
  if (bytes > ONE) throw mountFlaw(`the headers of one of its entries take over ${ONE} bytes`)
}

/**
 * Call it for each entry that is saved or restored, with the bytes of its own header and those before it; throws a flaw
 * if they are too many. One rule for both directions, so that nothing is saved that no restore accepts.
 */
export function headersLimit(): (entry: TarEntry, bytes: Bytes) => void {
  let folders: Bytes = 0
  return ({ kind }, bytes) => {
    checkHeaders(bytes)
    if (kind === 'directory') folders += bytes
    if (folders > FOLDERS) throw mountFlaw(`the headers of its folders take over ${FOLDERS} bytes`)
  }
}

/** Where an entry's body ends, padding included; its headers begin where the entry before it ends. */
export const entryEnd = ({ offset, size }: TarEntry): Bytes =>
  offset + TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
