import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Found, Miss } from '../../ports.ts'
import { decodeRecord } from '../../record/decode.ts'
import { encodeRecord } from '../../record/encode.ts'
import type { WeightRecord } from '../../record/record.ts'
import { messageOf } from '../../text/message-of.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'

/** Most bytes of a record, packed or not: each image and platform has 64 KiB (`encodeRecord`). */
export const LARGEST: Bytes = 4 * 1024 * 1024

/** The record as one opaque blob; undefined if it has more than `LARGEST`. */
export async function packRecord(record: WeightRecord): Promise<Buffer | undefined> {
  const json = Buffer.from(encodeRecord(record))
  return json.length > LARGEST ? undefined : promisify(gzip)(json)
}

/** What the name of an entry says of its bytes: half of their SHA-256, which nobody can make other bytes for. */
export const hashOf = (blob: Uint8Array): string => createHash('sha256').update(blob).digest('hex').slice(0, 32)

/**
 * The record of `commit` that a blob is; a miss, with a clause that says what is wrong, if it is none. Unpacks no more
 * than `LARGEST`.
 */
export async function unpackRecord(blob: Uint8Array, commit: string): Promise<Found<WeightRecord> | Miss> {
  let json: string
  try {
    json = (await promisify(gunzip)(blob, { maxOutputLength: LARGEST })).toString('utf8')
  } catch (error) {
    return { kind: 'miss', reason: `it cannot be unpacked: ${messageOf(error)}` }
  }
  const decoded = decodeRecord(json)
  if (decoded.kind === 'unreadable') return { kind: 'miss', reason: decoded.reason }
  const { record } = decoded
  if (record.commit !== commit) return { kind: 'miss', reason: `it is of ${record.commit ?? 'no commit'}` }
  return { kind: 'found', value: record }
}

/** All bytes of a blob. Throws if there are more than `LARGEST`. */
export async function wholeBlob(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size: Bytes = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > LARGEST) throw new Error(`it has more than ${formatBytes(LARGEST)}`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
