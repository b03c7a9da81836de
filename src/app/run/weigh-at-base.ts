import { resolve } from 'node:path'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { Rule } from '../../limits/rule.ts'
import { allBuilds, type ImageBuilds } from '../../plan/all-builds.ts'
import { bakeFiles } from '../../plan/bake/bake-files.ts'
import { inTree, takenPaths, type BaseTree, type TakenPath } from '../../plan/base-plan.ts'
import { dockerfileOf } from '../../plan/context.ts'
import type { BuildPorts, Files, Found, Miss, Ports, RecordPorts, Worktree } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { WeightRecord } from '../../record/record.ts'
import { isWithin } from '../../units/within.ts'
import { missingPath } from '../contexts/check-paths.ts'
import { notCommitted, type NotCommitted, type Standing } from '../contexts/not-committed.ts'
import { stopwatch } from '../stopwatch.ts'
import { weighBuilt, type BuildJob } from '../weigh/weigh-built.ts'
import { recordsOf } from '../weigh/weigh.ts'
import { whyNot } from '../why-not.ts'
import { baseAndWhy, baseName, type Base } from './base.ts'
import { storeRebuilt, type ImageJob } from './image-job.ts'
import { made } from './making.ts'

/** How to build an image, also at another commit (`buildInputs`). */
export interface RebuildJob extends ImageJob {
  readonly inputs: BuildInputs
}

type ReadyTree = Standing & Pick<Worktree, 'isWhole'>

/** `taken`: what of the head's could be in the record. */
export interface AtBase {
  readonly record: WeightRecord
  readonly taken: NotCommitted
}

/** Stores no record if the build had files of the head or lacked some of the base's. Throws if the run is cancelled. */
export async function weighAtBase(
  ports: BuildPorts & RecordPorts,
  job: RebuildJob & Pick<BuildJob, 'beside'>,
  base: Base,
  tree: ReadyTree,
): Promise<Found<AtBase> | Miss> {
  const unbuildable = await whyUnbuildable(ports, job, base, tree)
  if (unbuildable !== undefined) return unbuildable
  try {
    return { kind: 'found', value: await weighed(ports, job, base, tree) }
  } catch (error) {
    return { kind: 'miss', reason: `${baseAndWhy(base)} could not be weighed: ${whyNot(ports, error)}` }
  }
}

async function weighed(ports: BuildPorts & RecordPorts, job: RebuildJob, base: Base, tree: ReadyTree): Promise<AtBase> {
  const weighing = await weighBuilt(ports, stopwatch(ports.clock), {
    ...job,
    bake: madeOf(job).bake,
    rules: job.rules.filter(isOfImage),
    tree,
    compress: true,
    title: `Build ${job.name} at ${baseName(base)}`,
    kept: undefined,
    carried: undefined,
    annotated: undefined,
  })
  const taken = await notCommitted(ports.files, madeOf(job), tree, weighing.build)
  const records = made(recordsOf(weighing), 'rebuild', taken)
  const record = makeRecord(records, base.commit, ports.clock.now())
  const isOwn = taken.beside.length === 0 && taken.outside.length === 0 && tree.isWhole
  if (isOwn) await storeRebuilt(ports, job, record)
  return { record, taken }
}

const madeOf = ({ inputs, subject }: RebuildJob): ImageBuilds => ({
  build: inputs,
  bake: subject.kind === 'build' ? subject.bake : undefined,
})

/** How long this build takes says nothing of the base: the head's left in the cache what this one finds there. */
const isOfImage = (rule: Rule): boolean => rule.kind === 'forbid' || rule.metric !== 'build-seconds'

async function whyUnbuildable(
  { files }: Pick<Ports, 'files'>,
  job: RebuildJob,
  base: Base,
  tree: ReadyTree,
): Promise<Miss | undefined> {
  const its = madeOf(job)
  const builds = allBuilds(its).map(({ inputs }) => inputs)
  const taken = builds.flatMap((inputs) => takenPaths(inputs, files.directory, tree))
  const link = await leadsOut(files, [...taken, ...bakeFilesIn(its, tree)], tree)
  if (link !== undefined) return { kind: 'miss', reason: `${link} leads out of ${baseName(base)} through a link` }
  for (const inputs of builds) {
    const missing = await missingAt(files, inputs, tree)
    if (missing !== undefined) {
      return { kind: 'miss', reason: `${baseName(base)} has no ${missing} yet to build ${job.name} from`, absent: true }
    }
  }
  return undefined
}

function bakeFilesIn({ bake }: ImageBuilds, tree: ReadyTree): readonly TakenPath[] {
  const written = bake ? bakeFiles(bake.inputs) : []
  return written
    .map((file) => ({ written: file, path: resolve(tree.directory, inTree(tree, file)) }))
    .filter(({ path }) => isWithin(path, tree.root))
}

/** A path outside the tree, as the user wrote it: a commit may have a link to anywhere. */
async function leadsOut(files: Files, taken: readonly TakenPath[], tree: ReadyTree): Promise<string | undefined> {
  for (const { written, path } of taken) {
    const real = await files.realPath(path)
    if (real !== undefined && !isWithin(real, tree.root)) return written
  }
  return undefined
}

/** The context or Dockerfile that the base lacks, as the user wrote it: the image is new. */
async function missingAt(files: Files, inputs: BuildInputs, tree: BaseTree): Promise<string | undefined> {
  const there = { context: inTree(tree, inputs.context), file: inTree(tree, inputs.file) }
  const missing = await missingPath(files, there, tree.directory)
  if (!missing) return undefined
  return missing.kind === 'context' ? `folder ${inputs.context}` : dockerfileOf(inputs)
}
