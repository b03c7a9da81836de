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

export function makeColumns(length: number): Columns {
  return {
    pathStart: new Uint32Array(length),
    pathLength: new Uint32Array(length),
    kind: new Uint8Array(length),
    bytes: new Float64Array(length),
    mode: new Uint16Array(length),
    uid: new Uint32Array(length),
    gid: new Uint32Array(length),
    content: new Uint8Array(length * CONTENT_BYTES),
  }
}

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
