/** Bytes of the SHA-256 that are kept: two files that differ do not share 128 bits by chance. */
export const CONTENT_BYTES = 16

/** One number for each of up to `CHUNK` entries, outside of the JavaScript heap: some 45 bytes an entry, beside its path. */
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

/** Entries in one set of columns: those of a large layer are in many, so that nothing is copied when it grows. */
export const CHUNK = 1 << 14

/** Columns of zeros for `length` entries. */
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

/** A copy of some columns with room for `length` entries: fewer, or zeros behind those that are there. */
export function resized(columns: Columns, length: number): Columns {
  const made = makeColumns(length)
  const from = bytesOf(columns)
  bytesOf(made).forEach((to, index) => to.set(from[index]!.subarray(0, to.length)))
  return made
}

/** The columns as bytes, in the order of their fields; they share their memory. */
export function bytesOf(columns: Columns): readonly Uint8Array[] {
  return Object.values(columns).map(({ buffer }: { buffer: ArrayBuffer }) => new Uint8Array(buffer))
}
