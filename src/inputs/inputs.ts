import type { Share } from '../limits/headroom.ts'
import type { Rule } from '../limits/rule.ts'
import type { BakeAsked } from './bake-asked.ts'
import type { BakeSource } from './bake-source.ts'
import type { BaseMode } from './base-modes.ts'
import type { BudgetSide } from './budget-sides.ts'
import type { BuildInputs } from './build-inputs.ts'
import type { Config } from './config/config.ts'
import type { NamedPath } from './config/paths-in.ts'
import type { GivenAgain } from './given-again.ts'
import type { RecordsChoice } from './record-stores.ts'
import type { ReportAsked } from './report-asked.ts'

/** When cache mounts are saved: on the default branch, on every run that may, or not at all. */
export type MountSave = 'base' | 'always' | 'never'

/** Which cache mounts are carried from run to run: all that can be, none, or those with these ids or targets. */
export type MountChoice = 'auto' | 'off' | readonly string[]

/** `auto` creates a comment if something changed, failed or could not be checked, and updates one in any case. */
export type CommentMode = 'auto' | 'always' | 'never'

/** What to weigh: an image to build, or one that exists (a reference, an archive, a layout). */
export type Subject =
  /** `bake`: the target that it is made of, and `build` then what that says. */
  { readonly kind: 'build'; readonly build: BuildInputs; readonly bake?: BakeSource } | ExistingSubject

export interface ExistingSubject {
  readonly kind: 'image'
  readonly reference: string
  /** Pulls the image if only its registry has it; empty for the current builder. */
  readonly builder: string
  /** The image or record to compare it with instead of its base; absent if there is none. */
  readonly compareWith?: string
}

/** The rules of an image, by where they are written. */
export interface WrittenRules {
  readonly input: readonly Rule[]
  /** Null if there is no configuration file. */
  readonly file: readonly Rule[] | null
}

/** One image of a run. `name` is its title in reports and part of the key of its records. */
export interface ImageInputs {
  readonly name: string
  readonly subject: Subject
  /** Set if nothing says what it is built from: it is the Dockerfile of the folder that the run starts in. */
  readonly isDefaultBuild?: true
  readonly rules: readonly Rule[]
  readonly written: WrittenRules
  /** That the configuration file names. */
  readonly pathsOfFile: readonly NamedPath[]
  readonly givenAgain: GivenAgain
  /** What must be left of a limit for it not to be near, if the user chose it. */
  readonly headroom?: Share
}

export interface CacheMountsInput {
  readonly use: MountChoice
  readonly save: MountSave
}

/** All inputs of a run, read once and checked; the rest of the program reads no environment. */
export interface Inputs {
  /** Empty before `bake` was asked, and for a `report`. */
  readonly images: readonly ImageInputs[]
  /** Set if a bake file says what the images are. */
  readonly bake?: BakeAsked
  /** Set if nothing is built, and the report is on what others weighed. */
  readonly report?: ReportAsked
  /** Whether inputs name the images of the run; else these are all that the files have. */
  readonly isChosen: boolean
  /** The configuration file; null if there is none. */
  readonly config: Config | null
  /** The commit, tag or branch to compare with, as the user wrote it; empty to let the event decide. */
  readonly base: string
  readonly baseMode: BaseMode
  readonly budgetsFrom: BudgetSide
  /** Whether a budget that could not be checked fails the run; null if that depends on what the run is for. */
  readonly strict: boolean | null
  /** Whether the build itself pushes, before the image is weighed. */
  readonly pushFirst: boolean
  /** Whether images are pushed that the verdict allows although it forbids others. */
  readonly pushPartial: boolean
  /** Command that makes uncommitted files for the build; empty for none. */
  readonly prepare: string
  /** Whether images that the change cannot have changed are neither built nor weighed. */
  readonly changedOnly: boolean
  readonly records: RecordsChoice
  readonly cacheMounts: CacheMountsInput
  readonly comment: CommentMode
  /** The label on the pull request that accepts growth; empty for none. */
  readonly acceptLabel: string
  readonly annotatesChecks: boolean
  readonly hasSummary: boolean
  /** GitHub token for the comment and for fetching the base; empty if there is none. Never printed. */
  readonly token: string
}
