import { fitImage } from './fit-image.ts'
import type { WeightRecord } from './record.ts'

/** The record as one line of JSON (docs/record.schema.json), each image within 64 KiB (`fitImage`). */
export function encodeRecord(record: WeightRecord): string {
  return `${JSON.stringify({ ...record, images: record.images.map((image) => fitImage(image)) })}\n`
}
