import type { BuildTimes } from './build-times.ts'
import type { CacheStep } from './cache-steps.ts'
import type { FromImage } from './from-images.ts'
import type { RanStage } from './ran-stages.ts'

/** `imageId` and `digest` are empty if the exporter names none. `metadata` holds build arguments: never record it. */
export interface Build {
  readonly imageId: string
  readonly digest: string
  readonly metadata: { readonly [key: string]: unknown }
  readonly times: BuildTimes
  readonly cacheSteps: readonly CacheStep[]
  readonly fromImages: readonly FromImage[]
  /** Shows where an ONBUILD ran. */
  readonly ranStages: readonly RanStage[]
  /** The same of the targets that it is linked to; absent for one that is not known. */
  readonly ranLinked?: { readonly [target: string]: readonly RanStage[] | undefined }
}
