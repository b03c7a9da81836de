import { whyNotComparable, type Needed } from '../../baseline/comparable.ts'
import type { Found, Miss, RecordPorts } from '../../ports.ts'
import type { ImageRecord, WeightRecord } from '../../record/record.ts'
import { miss } from '../../units/answers.ts'
import { whyUnkept, type ImageJob } from './image-job.ts'

/** What a record has to be comparable with. */
export interface Weighed {
  readonly head: WeightRecord
  /** Whether the checkout has all files of its commit. */
  readonly isWhole: boolean
  readonly jobs: readonly ImageJob[]
}

/** The records of all images at one commit, as one. `store`: who gave the first. */
export interface Stored {
  readonly record: WeightRecord
  readonly commit: string
  readonly store: string
}

/** Whether there may be a record to compare with. */
export const canHaveRecord = ({ isWhole, jobs }: Weighed): boolean => isWhole && whyNoneKept(jobs) === undefined

const whyNoneKept = (jobs: readonly ImageJob[]): string | undefined =>
  jobs.map(whyUnkept).find((why) => why !== undefined)

/** Of the first of `commits` that has a record comparable in what is needed. A miss says why a record was not used. */
export async function storedRecord(
  { records }: RecordPorts,
  { head, isWhole, jobs }: Weighed,
  commits: readonly string[],
  needed: Needed,
): Promise<Found<Stored> | Miss> {
  const unkept = whyNoneKept(jobs)
  if (unkept !== undefined) return miss(`no stored record is used, because ${unkept}`)
  const images: ImageRecord[] = []
  let stored: Stored | undefined
  for (const { key, name } of jobs) {
    const weighed = { ...head, images: head.images.filter((image) => image.name === name) }
    const answer = await records.find(stored === undefined ? commits : [stored.commit], key, (record) =>
      isWhole
        ? whyNotComparable(record, weighed, needed)
        : 'it was made with all files of its commit, but this checkout lacks some',
    )
    if (answer.kind === 'miss') return answer
    images.push(...answer.value.images)
    stored ??= { record: answer.value, commit: answer.value.commit ?? '', store: answer.store }
  }
  if (stored === undefined) return { ...miss('there is no image'), absent: true }
  return { kind: 'found', value: { ...stored, record: { ...stored.record, images } } }
}
