import type { BuildInputs } from '../inputs/build-inputs.ts'
import { inTree, type BaseTree } from '../plan/base-plan.ts'
import { dockerfileOf } from '../plan/context.ts'
import type { Found, Miss, Ports } from '../ports.ts'
import { makeRecord } from '../record/make.ts'
import type { ImageRecord, Record } from '../record/record.ts'
import { missingPath } from './check-paths.ts'
import { buildInputs, storeRecord, type ImageJob } from './image-job.ts'
import { stopwatch } from './stopwatch.ts'
import { recordsOf } from './weigh.ts'
import { weighBuilt } from './weigh-built.ts'
import { whyNot } from './why-not.ts'
import { shortCommit } from '../units/commit.ts'

/**
 * Builds and weighs every image of the run at its base, in a worktree of its own, so that the user's checkout stays
 * untouched. A base that cannot be had is a miss with the reason, never an error: absolute budgets hold without it.
 */
export async function rebuildBase(
  ports: Ports,
  jobs: readonly ImageJob[],
  commit: string,
): Promise<Found<Record> | Miss> {
  const base = `the base ${shortCommit(commit)}`
  const checkout = await ports.commits.checkout(commit)
  if (checkout.kind === 'miss') return checkout
  await using tree = checkout.value
  const images: ImageRecord[] = []
  for (const job of jobs) {
    const inputs = buildInputs(job)
    if (!inputs) return { kind: 'miss', reason: `${base} has no record of ${job.name}, which is not built here` }
    const missing = await missingAt(ports, inputs, tree)
    if (missing) return { kind: 'miss', reason: `${base} has no ${missing} to build ${job.name} from`, absent: true }
    try {
      const title = `Build ${job.name} at its base ${shortCommit(commit)}`
      const records = recordsOf(
        await weighBuilt(ports, stopwatch(ports.clock), {
          ...job,
          inputs,
          tree,
          compress: true,
          title,
          carried: undefined,
        }),
      )
      await storeRecord(ports, job, makeRecord(records, commit, ports.clock.now()))
      images.push(...records)
    } catch (error) {
      return { kind: 'miss', reason: `${base} could not be weighed: ${whyNot(ports, error)}` }
    }
  }
  return { kind: 'found', value: makeRecord(images, commit, ports.clock.now()) }
}

/** The context or Dockerfile that the base does not have yet, as the user wrote it: the image is new there. */
async function missingAt({ files }: Ports, inputs: BuildInputs, tree: BaseTree): Promise<string | undefined> {
  const there = { context: inTree(tree, inputs.context), file: inTree(tree, inputs.file) }
  const missing = await missingPath(files, there, tree.directory)
  if (!missing) return undefined
  return missing.kind === 'context' ? inputs.context : dockerfileOf(inputs)
}
