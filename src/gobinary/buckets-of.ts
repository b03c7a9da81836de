import type { Bytes } from '../units/bytes.ts'
import { bucketOf } from './buckets.ts'
import type { Elf, Range } from './elf.ts'
import type { Bucket } from './go-binary.ts'

export type Buckets = Partial<Record<Bucket, Bytes>>

/** Assigns every byte of a file to a bucket, so that they sum to its size; undefined if parts overlap or overrun it. */
export function bucketsOf(file: Uint8Array, elf: Elf): Buckets | undefined {
  const parts = [
    ...elf.headers.map((range) => ({ range, bucket: 'headers and padding' as Bucket })),
    ...elf.sections.map((section) => ({ range: section as Range, bucket: bucketOf(section) })),
  ].filter(({ range }) => range.size > 0)
  parts.sort((one, other) => one.range.start - other.range.start)
  const buckets: Buckets = {}
  let at = 0
  for (const { range, bucket } of parts) {
    if (range.start < at || range.start + range.size > file.length) return undefined
    addGap(buckets, file, at, range.start)
    add(buckets, bucket, range.size)
    at = range.start + range.size
  }
  addGap(buckets, file, at, file.length)
  return buckets
}

function add(buckets: Buckets, bucket: Bucket, bytes: Bytes): void {
  if (bytes !== 0) buckets[bucket] = (buckets[bucket] ?? 0) + bytes
}

/** Bytes that no header mentions: padding if they are zeros, otherwise unknown (a payload after the program). */
function addGap(buckets: Buckets, file: Uint8Array, start: Bytes, end: Bytes): void {
  add(buckets, isZero(file, start, end) ? 'headers and padding' : 'embedded files or unknown', end - start)
}

function isZero(file: Uint8Array, start: Bytes, end: Bytes): boolean {
  for (let at = start; at < end; at++) if (file[at] !== 0) return false
  return true
}
