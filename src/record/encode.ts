import { fitImage } from './fit-image.ts'
import type { WeightRecord } from './record.ts'

/** The record as JSON on one line, each image within 64 KiB (`fitImage`), as docs/record.schema.json has it. */
export function encodeRecord(record: WeightRecord): string {
  return `${JSON.stringify({ ...record, images: record.images.map((image) => fitImage(image)) })}\n`
}
