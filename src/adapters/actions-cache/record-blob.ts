import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { decodeRecord, type Decoded } from '../../record/decode.ts'
import { encodeRecord } from '../../record/encode.ts'
import type { WeightRecord } from '../../record/record.ts'
import { messageOf } from '../../text/message-of.ts'
import type { Bytes } from '../../units/bytes.ts'

/** Limit of a record's bytes, packed or not; each image and platform takes 64 KiB at most (`encodeRecord`). */
export const LARGEST: Bytes = 4 * 1024 * 1024

/** Undefined if the record has more than `LARGEST`. */
export async function packRecord(record: WeightRecord): Promise<Buffer | undefined> {
  const json = Buffer.from(encodeRecord(record))
  return json.length > LARGEST ? undefined : promisify(gzip)(json)
}

/** Unpacks at most `LARGEST`. */
export async function unpackRecord(blob: Uint8Array): Promise<Decoded> {
  try {
    return decodeRecord((await promisify(gunzip)(blob, { maxOutputLength: LARGEST })).toString('utf8'))
  } catch (error) {
    return { kind: 'unreadable', reason: `it cannot be unpacked: ${messageOf(error)}` }
  }
}
