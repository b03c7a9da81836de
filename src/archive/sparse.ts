import type { Bytes } from '../units/bytes.ts'
import type { TarFormat } from './header-text.ts'
import type { PaxRecords } from './pax.ts'
import { sparseText, type MapReader } from './sparse-text.ts'
import { TAR_BLOCK } from './tar-header.ts'
import { decimal, fieldNumber } from './tar-number.ts'
import { counted } from '../units/counted.ts'
import type { TarEntry } from './entry.ts'

/** A file whose holes the archive leaves out. `map` alternates offsets and lengths of its data, in bytes. */
export interface Sparse {
  /** A name that overrides every other; empty if there is none. */
  readonly name: string
  /** Bytes of the file as its reader sees it; undefined if only the size of the body tells. */
  readonly size: Bytes | undefined
  /** As far as it has been read. */
  readonly map: number[]
  /** Blocks with the rest of the map: after the header (GNU's own format), or at the start of the body (1.0). */
  readonly rest: { readonly at: 'header' | 'body'; readonly read: MapReader } | undefined
}

/** Longest map to read, in bytes, as in Go's archive/tar. */
const MOST: Bytes = 1024 * 1024

const IMPOSSIBLE = 'the map of a sparse file is impossible'

/** A file of type `S`: four pairs in its header, and a flag if blocks of 21 follow (reader.go, readOldGNUSparseMap). */
export function oldSparse(format: TarFormat, header: Buffer): Sparse | string {
  if (format !== 'gnu') return "a sparse file in GNU's own format has a header of another format"
  const size = fieldNumber(header, 483, 12)
  if (Number.isNaN(size)) return 'a sparse file has an impossible size'
  const map: number[] = []
  if (!addPairs(map, header, { start: 386, most: 4 })) return IMPOSSIBLE
  let bytes: Bytes = 4 * 24 + 1
  const read: MapReader = (block) => {
    bytes += TAR_BLOCK
    if (bytes >= MOST) return TOO_LONG
    return addPairs(map, block, { start: 0, most: 21 }) ? block[504] !== 0 : IMPOSSIBLE
  }
  return { name: '', size, map, rest: header[482] === 0 ? undefined : { at: 'header', read } }
}

const TOO_LONG = 'the map of a sparse file is too long'

/** Adds the pairs of a block, up to an empty one; false if a number is invalid. */
function addPairs(map: number[], block: Buffer, { start, most }: { start: number; most: number }): boolean {
  for (let at = start; at < start + most * 24 && block[at] !== 0; at += 24) {
    const [offset, length] = [fieldNumber(block, at, 12), fieldNumber(block, at + 12, 12)]
    if (Number.isNaN(offset + length)) return false
    map.push(offset, length)
  }
  return true
}

/** GNU's sparse formats 0.0, 0.1 and 1.0 (reader.go, readGNUSparsePAXHeaders); undefined for any other file. */
export function paxSparse(values: PaxRecords['values']): Sparse | string | undefined {
  if (values.size === 0) return undefined
  const said = (key: string): string => values.get(`GNU.sparse.${key}`) ?? ''
  const version = `${said('major')}.${said('minor')}`
  if (version === '.' ? said('map') === '' : !['0.0', '0.1', '1.0'].includes(version)) return undefined
  const text = said('size') || said('realsize')
  const size = text === '' ? undefined : decimal(text)
  if (Number.isNaN(size)) return 'a PAX header has an impossible size'
  const name = said('name')
  if (version === '1.0') {
    const map: number[] = []
    return { name, size, map, rest: { at: 'body', read: sparseText(map, MOST) } }
  }
  const map = said('map') === '' ? [] : said('map').split(',').map(decimal)
  if (map.length !== 2 * decimal(said('numblocks')) || map.some(Number.isNaN)) return IMPOSSIBLE
  return { name, size, map, rest: undefined }
}

/** Why a map cannot belong to an entry with `stored` bytes; undefined if it can (common.go, validateSparseEntries). */
export function mapFlaw(
  map: Sparse['map'],
  { kind, size }: Pick<TarEntry, 'kind' | 'size'>,
  stored: Bytes,
): string | undefined {
  let end: Bytes = 0
  let data: Bytes = 0
  for (let at = 0; at < map.length; at += 2) {
    const [offset, length] = [map[at]!, map[at + 1]!]
    if (offset < end || length < 0 || offset + length > size) return IMPOSSIBLE
    end = offset + length
    data += length
  }
  // Only unpacking finds a mismatch with the data, and no runtime unpacks an unknown type.
  return data === stored || kind === 'unknown'
    ? undefined
    : `a sparse file has ${counted(stored, 'byte')}, but its map says ${data}`
}
