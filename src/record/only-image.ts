import type { WeightRecord } from './record.ts'

/** The part of a record that is about one image, on all its platforms. */
export function onlyImage(record: WeightRecord, image: string): WeightRecord {
  return { ...record, images: record.images.filter(({ name }) => name === image) }
}
