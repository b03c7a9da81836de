import type { ImageBaseline } from '../../baseline/baseline.ts'
import type { ImageInputs } from '../../inputs/inputs.ts'
import type { Share } from '../../limits/headroom.ts'
import type { Rule } from '../../limits/rule.ts'
import type { WeightRecord } from '../../record/record.ts'
import type { PushOutcome } from '../../report/push-outcome.ts'
import type { NotWeighed, Report, SinceRelease } from '../../report/report.ts'
import type { RunnerJob } from '../../runner.ts'

/** By what an image is judged, and how it was asked for. */
export interface LegImage extends Pick<ImageInputs, 'givenAgain'> {
  readonly name: string
  /** Says how it is made (plan/record-key.ts). */
  readonly key: string
  /** Those that hold for it, wherever they are written. */
  readonly rules: readonly Rule[]
  /** Those of the configuration file alone. */
  readonly ofFile: readonly Rule[]
  /** What must be left of a limit for it not to be near, if the user chose it. */
  readonly headroom?: Share | undefined
  /** The path of the configuration file, as the run was given it; null if there was none. */
  readonly config: string | null
}

/**
 * What a run knows of its images before it compares and judges them. As both only compute, another run does them again
 * from this (`mode: report`), and no verdict in a file is trusted.
 */
export interface Leg extends Pick<
  Report,
  'budgets' | 'built' | 'carried' | 'configFile' | 'head' | 'mergedHead' | 'strict'
> {
  /** Whole, so that nothing is lost that a comparison explains with. */
  readonly record: WeightRecord
  readonly images: readonly LegImage[]
  readonly baselines: readonly ImageBaseline[]
  readonly release: Omit<SinceRelease, 'comparison'> | null
  /** Names of the configuration file: the head's, and the base's if its budgets hold. A report expects a leg of each. */
  readonly expected: readonly string[]
  /** Whether a bake file says what its images are: `expected` then need not name all there are. */
  readonly isOfBake: boolean
  /** What only the run itself knows; what follows from the rest is added to them. */
  readonly notes: readonly string[]
}

/** A run of several legs in one report, or of one. */
export interface Legs {
  readonly leg: Leg
  /** What it was made of: by their own bases and releases, images are judged, and asked for again as they say. */
  readonly parts: readonly Leg[]
  /** What became of images that no leg weighed. */
  readonly notWeighed: readonly NotWeighed[]
}

/** A leg once its images were judged and pushed, if they were to be. */
export interface PushedLeg extends Leg {
  readonly push: PushOutcome | null
}

/** A file that a run leaves for a report on several. */
export interface LegFile {
  /** Version of the shape: files are read within one run of a workflow, so no other is. */
  readonly leg: typeof LEG_VERSION
  readonly of: RunnerJob
  /** When it was left, milliseconds since the epoch. */
  readonly at: number
  /** Whether its images may be in a comment of a later step of its job. */
  readonly isCommented: boolean
  readonly outcome: ({ readonly kind: 'weighed' } & PushedLeg) | ({ readonly kind: 'failed' } & FailedLeg)
}

export const LEG_VERSION = 2

export interface FailedLeg {
  /** The images it was to weigh; empty if it failed before it knew them. */
  readonly images: readonly string[]
  /** Those that it was to build for; empty if it was not asked for any. */
  readonly platforms: readonly string[]
  /** As in the catalogue of errors; null for one of our own. */
  readonly code: string | null
  readonly message: string
}
