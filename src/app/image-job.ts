import type { CommitFacts } from '../baseline/facts.ts'
import type { ImageInputs } from '../inputs/inputs.ts'
import { definitionOf } from '../plan/definition.ts'
import { recordKey } from '../plan/record-key.ts'
import type { Ports } from '../ports.ts'
import type { Definition, Record } from '../record/record.ts'

/** One image of a run with what identifies its records. */
export interface ImageJob extends ImageInputs {
  readonly definition: Definition | null
  readonly key: string
}

export function imageJob(image: ImageInputs, directory: string, facts: CommitFacts | undefined): ImageJob {
  const definition = definitionOf(image.subject, { directory, prefix: facts?.prefix ?? '' })
  return { ...image, definition, key: recordKey(image.name, definition, image.subject.build.platforms) }
}

/** Stores the record of an image; that it could not be stored is worth a line and nothing more. */
export async function storeRecord(ports: Ports, { key }: ImageJob, record: Record): Promise<void> {
  if (record.commit === null) return
  const saved = await ports.records.save(record.commit, key, record)
  if (saved.kind === 'saved') return
  ports.runner.info(`The record of ${record.commit.slice(0, 7)} was not kept: ${saved.reason}`)
}
