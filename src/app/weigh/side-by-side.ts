import type { Build } from '../../buildkit/build.ts'
import type { BuilderFacts, Weighed } from '../../plan/build-plan.ts'
import type { BuildPorts, Ports } from '../../ports.ts'
import { addBuilt, noSharedMounts, type SharedMounts } from '../mounts/shared-mounts.ts'
import { gate, type Gate } from '../../units/gate.ts'
import { inOrder } from '../in-order.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { buildAll, type BuildingAll } from './build-all.ts'
import { gatherBuilds, type AskedBuild } from './gather-builds.ts'

/** What an image that is weighed beside others shares with them. */
export interface Beside {
  /** Builds it with the others, once all of them have asked. */
  readonly build: (asked: AskedBuild) => Promise<Build>
  /** Says that it is not built, so that the others do not wait. */
  readonly unbuilt: () => void
  /** Asked once for all of them, as many calls of docker at once would take longer than one. */
  readonly inspect: Ports['buildx']['inspect']
  readonly present: Ports['images']['present']
  /** Restores and saves its cache mounts when those of the images before it are. */
  readonly restoring: Gate
  readonly saving: Gate
  /** Reads it, once there is a place. */
  readonly reading: Gate
  readonly mounts: SharedMounts
  /** A folder that stays until all are weighed, absolute: for the blobs that their layouts share. */
  readonly folder: string
}

/**
 * At most so many images are read at the same time, even by a larger machine: each takes some 35 MB, and 0.3 kB for
 * each of its files (docs/bench.md), so that four of up to 100,000 files stay well below 400 MB.
 */
const MOST_READ = 4

/**
 * Weighs images side by side, and builds them together; a single one as if there were nothing else. The results are in
 * the order of `jobs`. Rejects with the first error, after all have ended.
 */
export async function sideBySide<J, T>(
  ports: BuildPorts & Pick<Ports, 'cores'>,
  watch: Stopwatch,
  { jobs, ...how }: BuildingAll & { readonly jobs: readonly J[] },
  weigh: (job: J, beside: Beside | undefined) => Promise<T>,
): Promise<readonly T[]> {
  const [only, ...more] = jobs
  if (only === undefined) return []
  if (more.length === 0) return [await weigh(only, undefined)]
  const mounts = noSharedMounts()
  const gathered = gatherBuilds(jobs.length, async (asked) => {
    const outcomes = await buildAll(ports, watch, asked, how)
    outcomes.forEach((outcome, index) => {
      if (outcome.kind === 'built') addBuilt(mounts, asked[index]!.name, outcome.build)
    })
    return outcomes
  })
  const [restoring, saving] = [inOrder(jobs.length), inOrder(jobs.length)]
  const reading = gate(Math.min(ports.cores, MOST_READ))
  const inspect = once<undefined, BuilderFacts>((builder) => ports.buildx.inspect(builder))
  const presentIn = once((_, weighed: Weighed) => ports.images.present(weighed))
  await using folder = await ports.files.temporaryFolder()
  const errors: unknown[] = []
  const results = await Promise.all(
    jobs.map(async (job, index) => {
      const beside: Beside = {
        build(asked) {
          restoring.pass(index)
          return gathered.build(index, asked)
        },
        unbuilt() {
          ;[restoring, saving].forEach(({ pass }) => pass(index))
          gathered.end(index)
        },
        inspect: (builder) => inspect(builder, undefined),
        present: (weighed) =>
          weighed.kind === 'engine' ? presentIn(weighed.kind, weighed) : ports.images.present(weighed),
        restoring: (work) => restoring.turn(index, work),
        saving: (work) => saving.turn(index, work),
        reading(work) {
          saving.pass(index)
          return reading(work)
        },
        mounts,
        folder: folder.path,
      }
      try {
        return [await weigh(job, beside)]
      } catch (error) {
        errors.push(error)
        if (!how.keepsOn) gathered.fail(index, error)
        return []
      } finally {
        beside.unbuilt()
      }
    }),
  )
  if (errors.length > 0) throw errors[0]
  return results.flat()
}

/** Asks once for each key. */
function once<A, T>(ask: (key: string, given: A) => Promise<T>): (key: string, given: A) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (key, given) => {
    const answer = answers.get(key) ?? ask(key, given)
    answers.set(key, answer)
    return answer
  }
}
