import { WeighbridgeError } from '../errors.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { BaseTree } from '../plan/base-plan.ts'
import { isRemoteContext } from '../plan/context.ts'
import type { Found, Miss, Ports } from '../ports.ts'
import { makeRecord } from '../record/make.ts'
import type { ImageRecord, Record } from '../record/record.ts'
import { storeRecord, type ImageJob } from './image-job.ts'
import { stopwatch } from './stopwatch.ts'
import { weighBuilt } from './weigh-built.ts'

/** Which commit to build again. */
export interface Rebuild {
  readonly commit: string
  /** Images of the head in the engine, which stay even when the base comes out the same. */
  readonly keep: readonly string[]
}

/**
 * Builds and weighs every image of the run at the base, in a worktree of its own, so that the user's checkout stays
 * untouched. A base that cannot be had is a miss with the reason, never an error: absolute budgets hold without it.
 */
export async function rebuildBase(
  ports: Ports,
  jobs: readonly ImageJob[],
  rebuild: Rebuild,
): Promise<Found<Record> | Miss> {
  const unbuildable = jobs.find((job) => buildInputs(job) === undefined)
  if (unbuildable) {
    return { kind: 'miss', reason: `${unbuildable.name} is not built from the checkout, and its base has no record` }
  }
  const checkout = await ports.commits.checkout(rebuild.commit)
  if (checkout.kind === 'miss') return checkout
  await using tree = checkout.value
  try {
    const images: ImageRecord[] = []
    for (const job of jobs) images.push(...(await weighAtBase(ports, job, tree, rebuild)))
    return { kind: 'found', value: makeRecord(images, rebuild.commit, ports.clock.now()) }
  } catch (error) {
    if (!(error instanceof WeighbridgeError)) throw error
    return { kind: 'miss', reason: `the base ${short(rebuild.commit)} could not be weighed: ${error.message}` }
  }
}

/** How to build an image at another commit; undefined for one that is not built from the checkout. */
function buildInputs({ subject }: ImageJob): BuildInputs | undefined {
  return subject.kind === 'build' && !isRemoteContext(subject.build.context) ? subject.build : undefined
}

async function weighAtBase(
  ports: Ports,
  job: ImageJob,
  tree: BaseTree,
  { commit, keep }: Rebuild,
): Promise<readonly ImageRecord[]> {
  const inputs = buildInputs(job)
  if (!inputs) return []
  const title = `Build ${job.name} at its base ${short(commit)}`
  const { records, built } = await weighBuilt(ports, stopwatch(ports.clock), { ...job, inputs, tree, title })
  await storeRecord(ports, job, makeRecord(records, commit, ports.clock.now()))
  if (built && !keep.includes(built.build.digest)) await ports.images.discard(built.weighed, built.build)
  return records
}

const short = (commit: string): string => commit.slice(0, 7)
