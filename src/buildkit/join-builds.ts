import type { Build } from './build.ts'

/** The builds of one image's platforms as one, which no exporter named. They ran side by side. */
export function joinBuilds(builds: readonly Build[]): Build {
  return {
    imageId: '',
    digest: '',
    metadata: {},
    times: {
      seconds: Math.max(0, ...builds.map(({ times }) => times.seconds)),
      vertices: builds.flatMap(({ times }) => times.vertices),
    },
    cacheSteps: builds.flatMap(({ cacheSteps }) => cacheSteps),
    fromImages: builds.flatMap(({ fromImages }) => fromImages),
    ranStages: builds.flatMap(({ ranStages }) => ranStages),
    ranLinked: ranLinkedIn(builds),
  }
}

/** Of a linked target that is not known in one of them, not all is known. */
function ranLinkedIn(builds: readonly Build[]): NonNullable<Build['ranLinked']> {
  const targets = new Set(builds.flatMap(({ ranLinked = {} }) => Object.keys(ranLinked)))
  const ran = [...targets].map((target) => {
    const each = builds.map(({ ranLinked }) => ranLinked?.[target])
    return [target, each.includes(undefined) ? undefined : each.flatMap((stages) => stages ?? [])] as const
  })
  return Object.fromEntries(ran)
}
