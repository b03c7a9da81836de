import type { BaseMode } from '../../inputs/base-modes.ts'
import type { Found, Miss, Ports } from '../../ports.ts'
import type { Making } from '../../record/making.ts'
import type { ImageRecord } from '../../record/record.ts'
import { sum } from '../../units/sum.ts'
import { notCommitted, type NotCommitted, type Standing } from '../contexts/not-committed.ts'
import { recordsOf, type Weighing } from '../weigh/weigh.ts'
import { buildInputs, whyUnkept, type ImageJob } from './image-job.ts'
import type { Names, Ready } from './prepare.ts'

/** Whether to list what lies beside the commit, which may be slow: only to compare or keep (`isKept`) a record. */
export const needsStanding = (jobs: readonly ImageJob[], isCompared: boolean, isKept: boolean): boolean =>
  (isCompared || isKept) && jobs.some((job) => buildInputs(job) !== undefined && whyUnkept(job) === undefined)

/** What lies beside the commit before the builds; nothing if no image may be rebuilt at its base. */
export async function namesFor(
  isCompared: boolean,
  jobs: readonly ImageJob[],
  mode: BaseMode,
  { names }: Ready,
): Promise<Names> {
  const isBuilt = mode !== 'record' && isCompared && jobs.some((job) => buildInputs(job) !== undefined)
  return isBuilt ? await names() : { kind: 'found', value: new Set() }
}

/** The head's records of an image. Without `made` if it is unknown what lies beside the commit. */
export async function madeAsHead(
  { files }: Pick<Ports, 'files'>,
  job: ImageJob,
  weighing: Weighing,
  standing: Found<Standing> | Miss | undefined,
): Promise<readonly ImageRecord[]> {
  const records = recordsOf(weighing)
  const { subject } = job
  if (subject.kind === 'image' || buildInputs(job) === undefined || weighing.build === null)
    return made(records, 'head', { beside: [], outside: [] })
  if (standing?.kind !== 'found') return records
  return made(records, 'head', await notCommitted(files, subject, standing.value, weighing.build))
}

export function made(records: readonly ImageRecord[], as: Making['as'], taken: NotCommitted): readonly ImageRecord[] {
  const bytes = sum(taken.beside, (file) => file.bytes)
  const beside = taken.beside.length === 0 ? null : { count: taken.beside.length, bytes }
  const outside = taken.outside.map((context) => context.slice(0, context.indexOf('='))).toSorted()
  return records.map((record) => ({ ...record, made: { as, beside, outside } }))
}
