import { isObject } from '../units/is-object.ts'
import { parseJson } from '../units/parse-json.ts'
import { READ_BY } from './read-by.ts'
import type { Layer, PackedEntries } from './layer.ts'
import { unpackLayer } from './packed-layer.ts'

interface Header {
  /** Only the same version reuses a layer: another may read different things from it. */
  readonly version: string
  readonly layer: Omit<Layer, 'entries'>
  readonly entries: Omit<PackedEntries, 'parts'>
  readonly parts: readonly number[]
}

/** A layer as bytes, so that it is read only once: a line of JSON, then the packed entries. */
export function encodeLayer({ entries, ...layer }: Layer): readonly Uint8Array[] {
  const { parts, ...rest } = entries.packed()
  const header: Header = { version: READ_BY, layer, entries: rest, parts: parts.map(({ length }) => length) }
  return [Buffer.from(`${JSON.stringify(header)}\n`), ...parts]
}

/** Reverses `encodeLayer`; undefined for anything else, such as another version's layer or part of one. */
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
  return unpackLayer({ layer: header.layer, entries: { ...header.entries, parts } })
}

/** The rest needs no checks: this program wrote it, and the store verifies that it is whole. */
function isHeader(value: unknown): value is Header {
  return isObject(value) && value['version'] === READ_BY && Array.isArray(value['parts'])
}
