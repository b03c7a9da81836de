import type { Buildx } from '../../ports.ts'
import { runBuild } from './build.ts'
import { inspectBuilder } from './inspect.ts'
import { registryManifest } from './manifest.ts'
import { tarBuild } from './tar-build.ts'
import { builderRecords, pruneRecords } from './usage.ts'

/** The builder behind the `docker buildx` on the PATH. `cancelled` ends a running build. */
export function dockerBuildx(cancelled?: AbortSignal): Buildx {
  return {
    inspect: (builder) => inspectBuilder(builder),
    build: (plan, show) => runBuild(plan, { show, signal: cancelled }),
    manifest: registryManifest,
    tar: (build) => tarBuild(build, cancelled),
    records: builderRecords,
    prune: pruneRecords,
  }
}
