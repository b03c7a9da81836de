import type { BuildTimes } from './build-times.ts'
import type { CacheStep } from './cache-steps.ts'
import type { FromImage } from './from-images.ts'
import type { RanStage } from './ran-stages.ts'

/**
 * The result of a build; `imageId` and `digest` are empty if the exporter names none. `metadata` is buildx's unchanged
 * metadata file: its provenance holds the values of build arguments, so it is for the step's output and never for a
 * record.
 */
export interface Build {
  readonly imageId: string
  readonly digest: string
  readonly metadata: { readonly [key: string]: unknown }
  readonly times: BuildTimes
  /** The steps with cache mounts, for advice on them. */
  readonly cacheSteps: readonly CacheStep[]
  /** The images that its stages start from, if the builder reports their digests. */
  readonly fromImages: readonly FromImage[]
  /** The stages that ran, which show where an ONBUILD did. */
  readonly ranStages: readonly RanStage[]
}
