import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'
import { namedAlone } from '../../plan/build-arguments.ts'
import { definitionOf, dockerfileIn, type RunFolder, type Definition } from '../../plan/definition.ts'
import { recordKey } from '../../plan/record-key.ts'
import type { RecordPorts } from '../../ports.ts'
import { onlyImage } from '../../record/only-image.ts'
import type { WeightRecord } from '../../record/record.ts'
import { listed } from '../../text/and-more.ts'
import { shortCommit } from '../../units/commit.ts'
import { gate } from '../../units/gate.ts'

/** An image of a run with what identifies its records. */
export interface ImageJob extends ImageInputs {
  readonly definition: Definition | null
  readonly key: string
  /** The Dockerfile as requested, from the repository's root; undefined outside a repository. */
  readonly dockerfile: string | undefined
}

export function imageJob(image: ImageInputs, folder: RunFolder, prepare: string): ImageJob {
  const definition = definitionOf(image.subject, folder)
  const dockerfile = dockerfileIn(image.subject, folder)
  return { ...image, definition, key: recordKey({ ...image, prepare }, definition), dockerfile }
}

/** For another commit; undefined for an existing image, or a context that is a URL or outside the repository. */
export function buildInputs({ subject, definition }: ImageJob): BuildInputs | undefined {
  return subject.kind === 'build' && definition !== null ? subject.build : undefined
}

/** Records asked for or stored at the same time: the Actions cache takes some 0.3 s for each, and has 10 s for all. */
export const STORED_AT_ONCE = 8

/** Stores each image's part of a record, if it has a commit. What is to be said of several images is said once. */
export async function storeRecords(ports: RecordPorts, jobs: readonly ImageJob[], record: WeightRecord): Promise<void> {
  const storing = gate(STORED_AT_ONCE)
  const lines = await Promise.all(
    jobs.map((job) => storing(() => storeRecord(ports, job, onlyImage(record, job.name)))),
  )
  for (const line of new Set(lines)) if (line !== undefined) ports.runner.info(line)
}

/** Not stored if it is unknown what lay beside its commit. Returns what to log, such as why it failed. */
async function storeRecord({ records }: RecordPorts, job: ImageJob, record: WeightRecord): Promise<string | undefined> {
  if (record.commit === null || isOfNoCommit(job)) return undefined
  const unkept = whyUnkept(job)
  const notKept = (why: string): string => `The record of ${shortCommit(record.commit!)} was not kept: ${why}`
  if (unkept !== undefined) return notKept(unkept)
  if (record.images.some(({ made }) => made === undefined)) return undefined
  const saved = await records.save(record.commit, job.key, record)
  if (saved.kind === 'saved') return saved.note
  return saved.silent ? undefined : notKept(saved.reason)
}

/** As `storeRecords`, of the base. */
export async function storeRebuilt(ports: RecordPorts, job: ImageJob, record: WeightRecord): Promise<void> {
  if (whyUnkept(job) !== undefined) return // already said of the head's
  const line = await storeRecord(ports, job, record)
  if (line !== undefined) ports.runner.info(line)
}

/**
 * Why no record of an image is kept or used. Another value of the build argument would be another image, and no trace
 * of the value, perhaps a secret, is stored (issue 11, heading 1).
 */
export function whyUnkept({ subject }: Pick<ImageJob, 'subject'>): string | undefined {
  const names = subject.kind === 'build' ? namedAlone(subject.build['build-args']) : []
  if (names.length === 0) return undefined
  const [argument, its, value] =
    names.length === 1 ? ['argument', 'has its', 'value'] : ['arguments', 'have their', 'values']
  return `the build ${argument} ${names.join(', ')} ${its} ${value} from the environment, which records do not keep`
}

/** Whether an image does not depend on the commit that is checked out. */
export const isOfNoCommit = (job: ImageJob): boolean => job.subject.kind === 'build' && buildInputs(job) === undefined

/** Why such images have no base, as a clause. */
export function whyOfNoCommit(jobs: readonly ImageJob[]): string {
  const names = listed(
    jobs.map(({ name }) => name),
    'image',
  )
  const [are, they, belong] = jobs.length === 1 ? ['is', 'it', 'belongs'] : ['are', 'they', 'belong']
  return `${names} ${are} built from a URL or from outside the repository, so ${they} ${belong} to no commit`
}
