import { whyNotComparable, type Needed } from '../../baseline/comparable.ts'
import { measureIn } from '../../limits/measures.ts'
import type { Found, Miss, RecordPorts } from '../../ports.ts'
import type { WeightRecord } from '../../record/record.ts'
import { miss } from '../../units/answers.ts'
import { whyUnkept, type ImageJob } from './image-job.ts'

/** What the record of an image has to be comparable with. */
export interface Weighed {
  /** Of this image alone. */
  readonly head: WeightRecord
  /** Whether the checkout has all files of its commit. */
  readonly isWhole: boolean
  readonly job: ImageJob
}

/** The record of an image at a commit. */
export interface Stored {
  readonly record: WeightRecord
  readonly commit: string
  readonly store: string
}

/** Whether there may be a record to compare with. */
export const canHaveRecord = ({ isWhole, job }: Weighed): boolean => isWhole && whyUnkept(job) === undefined

/** Of the first of `commits` that has a record comparable in what is needed. A miss says why a record was not used. */
export async function storedRecord(
  { records }: Pick<RecordPorts, 'records'>,
  { head, isWhole, job }: Weighed,
  commits: readonly string[],
  needed: Needed,
): Promise<Found<Stored> | Miss> {
  const unkept = whyUnkept(job)
  if (unkept !== undefined) return miss(`no stored record is used, because ${unkept}`)
  const answer = await records.find(commits, job.key, (record) =>
    isWhole
      ? whyNotComparable(record, head, needed)
      : 'it was made with all files of its commit, but this checkout lacks some',
  )
  if (answer.kind === 'miss') return answer
  const { value: record, store } = answer
  return { kind: 'found', value: { record, commit: record.commit ?? '', store } }
}

/** A record without the seconds of a build is second best, and as good as a rebuild, which has none either. */
export async function comparableInAll(
  ports: Pick<RecordPorts, 'records'>,
  weighed: Weighed,
  commit: string,
): Promise<Found<Stored> | Miss> {
  const stored = await storedRecord(ports, weighed, [commit], 'all metrics')
  const isCompared = weighed.head.images.some(({ measures }) => measureIn(measures, 'build-seconds') !== undefined)
  if (stored.kind === 'found' || stored.absent || !isCompared) return stored
  return storedRecord(ports, weighed, [commit], 'all but seconds')
}
