import { isObject } from '../units/is-object.ts'
import { parseJson } from '../units/parse-json.ts'
import { READ_BY } from './read-by.ts'
import { unpackEntries } from './entry-list.ts'
import type { Layer, PackedEntries } from './layer.ts'

/** What stands before the packed entries: all of a layer that is small, and how long each part is. */
interface Header {
  /** What a layer is read for may differ between versions of this program; only the same one reads it again. */
  readonly version: string
  readonly layer: Omit<Layer, 'entries'>
  readonly entries: Omit<PackedEntries, 'parts'>
  readonly parts: readonly number[]
}

/** A layer as bytes, so that it need not be read again: a line of JSON, then its entries as they are packed. */
export function encodeLayer({ entries, ...layer }: Layer): readonly Uint8Array[] {
  const { parts, ...rest } = entries.packed()
  const header: Header = { version: READ_BY, layer, entries: rest, parts: parts.map(({ length }) => length) }
  return [Buffer.from(`${JSON.stringify(header)}\n`), ...parts]
}

/** The layer that `encodeLayer` made, or undefined for anything else: another version's, or a part of one. */
export function decodeLayer(bytes: Buffer): Layer | undefined {
  const end = bytes.indexOf('\n')
  const header = end === -1 ? undefined : parseJson(bytes.toString('utf8', 0, end))
  if (!isHeader(header)) return undefined
  const parts: Uint8Array[] = []
  let at = end + 1
  for (const length of header.parts) {
    parts.push(bytes.subarray(at, at + length))
    at += length
  }
  if (at !== bytes.length) return undefined
  const entries = unpackEntries({ ...header.entries, parts })
  return entries && { ...header.layer, entries }
}

/** The version vouches for the rest: this program wrote it, and the store's own checksum says that it is whole. */
function isHeader(value: unknown): value is Header {
  return isObject(value) && value['version'] === READ_BY && Array.isArray(value['parts'])
}
