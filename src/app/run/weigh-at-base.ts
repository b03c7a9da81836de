import type { BuildInputs } from '../../inputs/build-inputs.ts'
import type { Rule } from '../../limits/rule.ts'
import type { ImageBuilds } from '../../plan/all-builds.ts'
import type { BuildPorts, Found, Miss, RecordPorts, Worktree } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { WeightRecord } from '../../record/record.ts'
import { notCommitted, type NotCommitted, type Standing } from '../contexts/not-committed.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { joinParts } from '../weigh/join-parts.ts'
import { partsOnNodes } from '../weigh/parts-on-nodes.ts'
import type { WeighPart } from '../weigh/side-by-side.ts'
import { recordsOf, type BuiltWeighing } from '../weigh/weigh.ts'
import { whyNot } from '../why-not.ts'
import { baseAndWhy, baseName, type Base } from './base.ts'
import { storeRebuilt, type ImageJob } from './image-job.ts'
import { made } from './making.ts'
import { whyUnbuildable } from './unbuildable-at-base.ts'

/** How to build an image, also at another commit (`buildInputs`). */
export interface RebuildJob extends ImageJob {
  readonly inputs: BuildInputs
}

/** The base's tree, once it is prepared. */
export interface BaseSite {
  readonly base: Base
  readonly tree: Standing & Pick<Worktree, 'isWhole'>
}

/** `taken`: what of the head's could be in the record. */
export interface AtBase {
  readonly record: WeightRecord
  readonly taken: NotCommitted
}

type BasePart = WeighPart<Found<BuiltWeighing> | Miss>

/** How to weigh an image at its base; a miss if it cannot be built there. Throws if the run is cancelled. */
export async function partsAtBase(
  ports: BuildPorts,
  watch: Stopwatch,
  job: RebuildJob,
  { base, tree }: BaseSite,
): Promise<Found<readonly BasePart[]> | Miss> {
  const its = madeOf(job)
  const unbuildable = await whyUnbuildable(ports, { name: job.name, its }, base, tree)
  if (unbuildable !== undefined) return unbuildable
  return await orMiss(ports, base, async () => {
    const parts = await partsOnNodes(ports, watch, {
      ...job,
      bake: its.bake,
      rules: job.rules.filter(isOfImage),
      tree,
      compress: true,
      title: `Build ${job.name} at ${baseName(base)}`,
      kept: undefined,
      carried: undefined,
      annotated: undefined,
    })
    return parts.map(
      (weigh): BasePart =>
        (beside) =>
          orMiss(ports, base, () => weigh(beside)),
    )
  })
}

/**
 * Its record, of the weights of its parts. It is not stored if the build had files of the head or lacked some of the
 * base's. Throws if the run is cancelled.
 */
export async function recordAtBase(
  ports: BuildPorts & RecordPorts,
  job: RebuildJob,
  { base, tree }: BaseSite,
  parts: readonly (Found<BuiltWeighing> | Miss)[],
): Promise<Found<AtBase> | Miss> {
  const missed = parts.find((each) => each.kind === 'miss')
  if (missed !== undefined) return missed
  const weighings = parts.flatMap((each) => (each.kind === 'found' ? [each.value] : []))
  return await orMiss(ports, base, async () => {
    const weighing = await joinParts(ports, undefined, weighings)
    const taken = await notCommitted(ports.files, madeOf(job), tree, weighing.build)
    const record = makeRecord(made(recordsOf(weighing), 'rebuild', taken), base.commit, ports.clock.now())
    const isOwn = taken.beside.length === 0 && taken.outside.length === 0 && tree.isWhole
    if (isOwn) await storeRebuilt(ports, job, record)
    return { record, taken }
  })
}

async function orMiss<T>(
  ports: Pick<BuildPorts, 'cancelled' | 'runner'>,
  base: Base,
  work: () => Promise<T>,
): Promise<Found<T> | Miss> {
  try {
    return { kind: 'found', value: await work() }
  } catch (error) {
    return {
      kind: 'miss',
      reason: `${baseAndWhy(base)} could not be weighed: ${whyNot(ports, error, `The build of ${baseName(base)}`)}`,
    }
  }
}

const madeOf = ({ inputs, subject }: RebuildJob): ImageBuilds => ({
  build: inputs,
  bake: subject.kind === 'build' ? subject.bake : undefined,
})

/** How long this build takes says nothing of the base: the head's left in the cache what this one finds there. */
const isOfImage = (rule: Rule): boolean => rule.kind === 'forbid' || rule.metric !== 'build-seconds'
