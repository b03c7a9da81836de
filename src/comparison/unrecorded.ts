import type { ImageRecord, LaterField } from '../record/record.ts'

/** What a comparison goes by, and a record of an older version may not have. */
const COMPARED = ['goBinaries', 'hidden'] as const satisfies readonly LaterField[]
export type Unrecorded = (typeof COMPARED)[number]

/** What the record of one side does not have. There it is empty, which does not say that nothing was in the image. */
export function unrecorded(head: ImageRecord, base: ImageRecord): readonly Unrecorded[] {
  return COMPARED.filter((name) => [head, base].some(({ notRecorded }) => notRecorded?.includes(name)))
}

/** An image with nothing of these, so that neither side has what the other one's record lacks. */
export function withoutUnrecorded(image: ImageRecord, names: readonly Unrecorded[]): ImageRecord {
  return { ...image, ...Object.fromEntries(names.map((name) => [name, []])) }
}
