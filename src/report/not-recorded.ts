import type { ImageComparison } from '../comparison/comparison.ts'
import { isRead } from '../metrics.ts'
import type { ImageRecord, LaterField } from '../record/record.ts'

const NAMES: Readonly<Record<LaterField, string>> = {
  hidden: 'hidden copies',
  duplicates: 'duplicates',
  goBinaries: 'Go programs',
  packed: 'packed programs',
  attestations: 'attestations',
  foreignLayers: 'foreign layers',
  advice: 'advice',
}

/** What a record lacks because an older version wrote it, or no layer was read: one line, or none. */
export function notRecordedLine(image: ImageRecord): readonly string[] {
  const { notRecorded = [] } = image
  if (notRecorded.length === 0) return []
  if (!isRead(image)) return ['sizes from the manifest: no layer was read, so nothing is known of files']
  return [`a record of an older version, which lacks: ${listed(notRecorded)}`]
}

/** What was not compared between two images for that reason: one sentence without its full stop, or none. */
export function notComparedSentence({ notCompared = [] }: ImageComparison): readonly string[] {
  if (notCompared.length === 0) return []
  return [`Not compared, because a record of an older version lacks: ${listed(notCompared)}`]
}

const listed = (fields: readonly LaterField[]): string => fields.map((field) => NAMES[field]).join(', ')
