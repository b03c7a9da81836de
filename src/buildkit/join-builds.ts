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
  }
}
