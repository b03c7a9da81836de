import type { FileBeside } from '../baseline/facts.ts'
import type { Found, Miss, Ports } from '../ports.ts'
import type { Making } from '../record/making.ts'
import type { ImageRecord } from '../record/record.ts'
import { filesBeside, type Standing } from './files-beside.ts'
import { buildInputs, type ImageJob } from './image-job.ts'
import { recordsOf, type Weighing } from './weigh.ts'

/**
 * The head's records of an image, with how they were made; without that where it is not known what lies beside the commit.
 * An image that no commit stands for is of none of its files.
 */
export async function madeAsHead(
  { files }: Ports,
  job: ImageJob,
  weighing: Weighing,
  standing: Found<Standing> | Miss,
): Promise<readonly ImageRecord[]> {
  const records = recordsOf(weighing)
  const inputs = buildInputs(job)
  if (inputs === undefined || weighing.build === null) return made(records, 'head', [])
  if (standing.kind === 'miss') return records
  return made(records, 'head', await filesBeside(files, inputs, standing.value, weighing.build))
}

/** Records with how they were made: `taken` is what their build could take of no commit. */
export function made(
  records: readonly ImageRecord[],
  as: Making['as'],
  taken: readonly FileBeside[],
): readonly ImageRecord[] {
  const bytes = taken.reduce((sum, file) => sum + file.bytes, 0)
  const beside = taken.length === 0 ? null : { count: taken.length, bytes }
  return records.map((record) => ({ ...record, made: { as, beside } }))
}
