import { TAR_BLOCK } from '../archive/tar-header.ts'
import type { TarEntry } from '../archive/tar.ts'
import type { Bytes } from '../units/bytes.ts'
import { mountFlaw } from './flaw.ts'

/** For one entry: four times what Linux's longest path and link take. */
const ONE: Bytes = 64 * 1024

/** For all folders, whose headers a restore keeps in memory: enough for at least 40 000, usually 130 000. */
const FOLDERS: Bytes = 64 * 1024 * 1024

export function checkHeaders(bytes: Bytes): void {
  if (bytes > ONE) throw mountFlaw(`the headers of one of its entries take over ${ONE} bytes`)
}

/** For saving and restoring alike, so that nothing is saved that no restore accepts. Throws a flaw. */
export function headersLimit(): (entry: TarEntry, bytes: Bytes) => void {
  let folders: Bytes = 0
  return ({ kind }, bytes) => {
    checkHeaders(bytes)
    if (kind === 'directory') folders += bytes
    if (folders > FOLDERS) throw mountFlaw(`the headers of its folders take over ${FOLDERS} bytes`)
  }
}

/** Where an entry's body ends, padding included. */
export const entryEnd = ({ offset, size }: TarEntry): Bytes =>
  offset + TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
