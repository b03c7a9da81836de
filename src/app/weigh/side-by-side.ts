import type { Build } from '../../buildkit/build.ts'
import type { BuildPorts, Ports } from '../../ports.ts'
import { gate, type Gate } from '../../units/gate.ts'
import { noSharedMounts, type SharedMounts } from '../mounts/shared-mounts.ts'
import { inOrder } from '../in-order.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { buildAll, type BuildingAll } from './build-all.ts'
import { gatherBuilds, type AskedBuild } from './gather-builds.ts'

/** What a build that is weighed beside others shares with them. */
export interface Beside {
  /** Its place among them. */
  readonly index: number
  /** Does it with the others, once all of them have asked. */
  readonly build: (asked: AskedBuild) => Promise<Build>
  /** Says that it is not built, so that the others do not wait. */
  readonly unbuilt: () => void
  /** Asked once for all of them, as many calls of docker at once would take longer than one. */
  readonly present: Ports['images']['present']
  /** Restores and saves its cache mounts when those of the builds before it are. */
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

/** Weighs what one build makes, alone or beside others. */
export type WeighPart<T> = (beside: Beside | undefined) => Promise<T>

interface Together<T> extends BuildingAll {
  /** Of each image, the parts that are built and weighed by themselves: one, or one of each platform. */
  readonly images: readonly (readonly WeighPart<T>[])[]
}

/**
 * Weighs images side by side, and builds them together; a single one as if there were nothing else. The results are in
 * the order of `images`, those of their parts for each. Rejects with the first error, after all have ended.
 */
export async function sideBySide<T>(
  ports: BuildPorts & Pick<Ports, 'cores'>,
  watch: Stopwatch,
  { images, ...how }: Together<T>,
): Promise<readonly (readonly T[])[]> {
  const parts = images.flatMap((its, image) => its.map((part) => ({ image, part })))
  const results = await weighAll(
    ports,
    watch,
    parts.map(({ part }) => part),
    how,
  )
  return images.map((_, image) => results.filter((_result, index) => parts[index]!.image === image))
}

async function weighAll<T>(
  ports: BuildPorts & Pick<Ports, 'cores'>,
  watch: Stopwatch,
  parts: readonly WeighPart<T>[],
  how: BuildingAll,
): Promise<readonly T[]> {
  const [only, ...more] = parts
  if (only === undefined) return []
  if (more.length === 0) return [await only(undefined)]
  const mounts = noSharedMounts()
  const gathered = gatherBuilds(parts.length, async (asked, indexes) => {
    const outcomes = await buildAll(ports, watch, asked, how)
    outcomes.forEach((outcome, at) => {
      if (outcome.kind === 'built') mounts.built.set(indexes[at]!, outcome.build)
    })
    return outcomes
  })
  const [restoring, saving] = [inOrder(parts.length), inOrder(parts.length)]
  const reading = gate(Math.min(ports.cores, MOST_READ))
  let inEngine: ReturnType<Beside['present']> | undefined
  await using folder = await ports.files.temporaryFolder()
  const errors: unknown[] = []
  const results = await Promise.all(
    parts.map(async (weigh, index) => {
      const beside: Beside = {
        index,
        build(asked) {
          restoring.pass(index)
          return gathered.build(index, asked)
        },
        unbuilt() {
          ;[restoring, saving].forEach(({ pass }) => pass(index))
          gathered.end(index)
        },
        present: (weighed) =>
          weighed.kind === 'engine' ? (inEngine ??= ports.images.present(weighed)) : ports.images.present(weighed),
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
        return [await weigh(beside)]
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
