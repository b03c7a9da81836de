/** Bytes of each SHA-256 to keep: two different files do not share 128 bits by chance. */
export const CONTENT_BYTES = 16

/** Up to `CHUNK` entries as typed arrays, outside the JavaScript heap: about 45 bytes an entry, plus its path. */
export interface Columns {
  readonly pathStart: Uint32Array<ArrayBuffer>
  readonly pathLength: Uint32Array<ArrayBuffer>
  readonly kind: Uint8Array<ArrayBuffer>
  readonly bytes: Float64Array<ArrayBuffer>
  readonly mode: Uint16Array<ArrayBuffer>
  readonly uid: Uint32Array<ArrayBuffer>
  readonly gid: Uint32Array<ArrayBuffer>
  readonly content: Uint8Array<ArrayBuffer>
}

/** Entries in one set of columns. A large layer has many sets, so that nothing is copied when it grows. */
export const CHUNK = 1 << 14

/** The bytes of an entry in each column, in the order of `Columns`. */
const WIDTHS = [4, 4, 1, 8, 2, 4, 4, CONTENT_BYTES] as const
export const COLUMNS = WIDTHS.length

export const makeColumns = (length: number): Columns =>
  columnsIn(WIDTHS.map((width) => new ArrayBuffer(length * width)))

/** Columns over the given memory, one buffer each. */
function columnsIn(buffers: readonly ArrayBuffer[]): Columns {
  const at = (index: number): ArrayBuffer => buffers[index] ?? new ArrayBuffer(0)
  return {
    pathStart: new Uint32Array(at(0)),
    pathLength: new Uint32Array(at(1)),
    kind: new Uint8Array(at(2)),
    bytes: new Float64Array(at(3)),
    mode: new Uint16Array(at(4)),
    uid: new Uint32Array(at(5)),
    gid: new Uint32Array(at(6)),
    content: new Uint8Array(at(7)),
  }
}

/** Reverses `bytesOf` for `length` entries; undefined if the parts do not fit. Copies a part that shares its memory. */
export function columnsOf(length: number, parts: readonly Uint8Array[]): Columns | undefined {
  if (WIDTHS.some((width, index) => parts[index]?.length !== length * width)) return undefined
  return columnsIn(parts.map(ownMemory))
}

/** The memory of an array that is all of it, or a copy. */
export const ownMemory = (bytes: Uint8Array): ArrayBuffer =>
  bytes.length === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? bytes.buffer
    : new Uint8Array(bytes).buffer

/** A copy of the columns with room for `length` entries: cut short, or padded with zeros. */
export function resized(columns: Columns, length: number): Columns {
  const made = makeColumns(length)
  const from = bytesOf(columns)
  bytesOf(made).forEach((to, index) => to.set(from[index]!.subarray(0, to.length)))
  return made
}

/** The columns as bytes, in field order. They share the columns' memory. */
export function bytesOf(columns: Columns): readonly Uint8Array[] {
  return Object.values(columns).map(({ buffer }: { buffer: ArrayBuffer }) => new Uint8Array(buffer))
}
