import type { Rule } from '../limits/rule.ts'
import type { BuildInputs } from './build-inputs.ts'

/** When cache mounts are saved: on the default branch, on every run that may, or not at all. */
export type MountSave = 'base' | 'always' | 'never'

/** Which cache mounts are carried: all that can be, none, or those of these ids or targets. */
export type MountChoice = 'auto' | 'off' | readonly string[]

/**
 * When a comment is written: `auto` creates one once something changed, failed or could not be checked, and always
 * updates ours.
 */
export type CommentMode = 'auto' | 'always' | 'never'

/** What to weigh: an image that is built here, or one that exists already (a reference, an archive, a layout). */
export type Subject =
  | { readonly kind: 'build'; readonly build: BuildInputs }
  /** `builder` pulls the image where only its registry has it; empty for the current one. */
  | { readonly kind: 'image'; readonly reference: string; readonly builder: string }

/** One image of a run. `name` is its title in reports and part of the key of its records. */
export interface ImageInputs {
  readonly name: string
  readonly subject: Subject
  readonly rules: readonly Rule[]
}

/** Which cache mounts are carried from run to run, and when they are saved. */
export interface CacheMountsInput {
  readonly use: MountChoice
  readonly save: MountSave
}

/** Everything a run was asked for, read once and checked; the rest of the program reads no environment. */
export interface Inputs {
  readonly images: readonly ImageInputs[]
  /** What to compare with, as the user wrote it: a commit, tag or branch; empty to let the event decide. */
  readonly base: string
  /** Whether a budget that could not be checked fails the run; null where that depends on what the run is for. */
  readonly strict: boolean | null
  /** Whether the build itself pushes, before anything is weighed. */
  readonly pushFirst: boolean
  /** Command that makes files of the build which are in no commit; empty for none. */
  readonly prepare: string
  readonly cacheMounts: CacheMountsInput
  readonly comment: CommentMode
  /** Whether what build checks find is annotated. */
  readonly annotatesChecks: boolean
  /** Whether a job summary is written. */
  readonly hasSummary: boolean
  /** GitHub token for the comment and for fetching the base; empty when there is none. Never printed. */
  readonly token: string
}
