import type { Buildx, Clock } from '../../ports.ts'
import { printBake } from './print-bake.ts'
import { runBake } from './run-bake.ts'
import { runBuild } from './run-build.ts'
import { inspectBuilder } from './inspect-builder.ts'
import { registryManifest } from './registry-manifest.ts'
import { tarBuild } from './tar-build.ts'
import { builderRecords, pruneRecords } from './list-records.ts'
import { versions } from './versions.ts'

/** `masked` removes the run's secrets. */
export function dockerBuildx(
  cancelled?: AbortSignal,
  clock: Pick<Clock, 'now'> = Date,
  masked: (text: string) => string = (text) => text,
): Buildx {
  return {
    inspect(builder, ended) {
      const signals = [cancelled, ended].filter((signal) => signal !== undefined)
      return inspectBuilder(builder, { cancelled: AbortSignal.any(signals) })
    },
    printBake: (inputs, directory) => printBake(inputs, directory, cancelled),
    build: (plan, show) => runBuild(plan, { show, clock, signal: cancelled, masked }),
    bake: (plan, show, hear) => runBake(plan, { show, hear, clock, signal: cancelled, masked }),
    manifest: (builder, reference) => registryManifest(builder, reference, cancelled),
    tar: (build) => tarBuild(build, masked, cancelled),
    versions: (ended) => versions(ended),
    records: (builder) => builderRecords(builder, cancelled),
    prune: (builder, ids) => pruneRecords(builder, ids, cancelled),
  }
}
