import type { ImageRecord, LaterField } from '../record/record.ts'

/** Fields that a comparison uses and older records may lack. */
const COMPARED = ['goBinaries', 'hidden'] as const satisfies readonly LaterField[]
export type Unrecorded = (typeof COMPARED)[number]

/** The fields that one side's record lacks. They are empty there, whatever the image had. */
export function unrecorded(head: ImageRecord, base: ImageRecord): readonly Unrecorded[] {
  return COMPARED.filter((name) => [head, base].some(({ notRecorded }) => notRecorded?.includes(name)))
}

/** Empties these fields, so that neither side has what the other's record lacks. */
export function withoutUnrecorded(image: ImageRecord, names: readonly Unrecorded[]): ImageRecord {
  return { ...image, ...Object.fromEntries(names.map((name) => [name, []])) }
}
