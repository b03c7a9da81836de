import { fitImage } from './fit.ts'
import type { Record } from './record.ts'

/** The record as JSON on one line, each image within 64 KiB (`fitImage`), as docs/record.schema.json has it. */
export function encodeRecord(record: Record): string {
  return `${JSON.stringify({ ...record, images: record.images.map((image) => fitImage(image)) })}\n`
}
