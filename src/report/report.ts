import type { CommitBaseline, ImageBaseline } from '../baseline/baseline.ts'
import type { AcceptedSizes } from '../budget/accept-growth.ts'
import type { Comparison } from '../comparison/comparison.ts'
import type { WeightRecord } from '../record/record.ts'
import type { BudgetSource } from '../budget/budget-source.ts'
import type { Verdict } from '../budget/verdict.ts'
import type { PushOutcome } from './push-outcome.ts'
import type { WayToAccept } from '../budget/limit-edits.ts'

/** Wall time of a step of the walk (docs/design.md). */
export interface StepTime {
  readonly name: string
  readonly seconds: number
  /** Those of its seconds that count for another step at the same time. What is left of all steps adds up. */
  readonly beside: number
}

/** Growth since the previous version (docs/budgets.md, "Growth since the last release"). */
export interface SinceRelease {
  /** Its tag; null if there is none. */
  readonly version: string | null
  /** Null if it is not known. */
  readonly commit: string | null
  /** Of the images with such a rule. */
  readonly baselines: readonly ImageBaseline<CommitBaseline>[]
  readonly comparison: Comparison
}

/** What became of growth over its limit that a label on the pull request may accept. */
export interface Accepting {
  readonly label: string
  /** Why the label does not accept all of it, as sentences; null if it does, or if it is not set. */
  readonly refused: string | null
  /** The sizes that it accepts; null if none. */
  readonly accepted: AcceptedSizes | null
}

/**
 * An image that was to be weighed and was not. `name` is null if a run failed before it knew its images. `platforms`: those
 * that it lacks; empty if they are not known.
 */
export type NotWeighed =
  /** `code`: as in the catalogue of errors; null for an error of our own. `message` may quote the output of a build. */
  | {
      readonly kind: 'failed'
      readonly name: string | null
      readonly platforms: readonly string[]
      readonly code: string | null
      readonly message: string
    }
  /** No leg that counts has it. `reason`: why none does, if it is known, as a sentence; null if it is not. */
  | {
      readonly kind: 'missing'
      readonly name: string | null
      readonly platforms: readonly string[]
      readonly reason: string | null
    }
  /** Nothing says which images there are to be, so one may be missing. `known`: names of those that legs know of. */
  | { readonly kind: 'unlisted'; readonly name: null; readonly known: readonly string[] }

/** An image that was not carried forward; `reason` is a clause. */
export interface BuiltImage {
  readonly name: string
  readonly reason: string
}

/** All that a report is made of; each renderer in this folder turns it into one form (Markdown, text, JSON, …). */
export interface Report {
  readonly record: WeightRecord
  /** The commit that was weighed, or null for a tree that is not a commit. */
  readonly head: string | null
  /** The pull request's head if a merge of it was weighed; null otherwise. */
  readonly mergedHead: string | null
  /** What legs weighed at each commit, if they did not have the same one checked out; empty for one commit. */
  readonly apart: readonly Pick<Report, 'mergedHead' | 'record'>[]
  /** Commits can be viewed below its `/commit/`; null if unknown. */
  readonly repositoryUrl: string | null
  /** One of each image. */
  readonly baselines: readonly ImageBaseline[]
  readonly comparison: Comparison
  /** Null if no rule counts growth since a release. */
  readonly release: SinceRelease | null
  readonly verdict: Verdict
  /** Undefined if no growth is over its limit, or if a label can accept none in this kind of run. */
  readonly accepting?: Accepting | undefined
  /** Null if no configuration file has a budget for any image. */
  readonly budgets: BudgetSource | null
  /** The path of the configuration file from the repository's root; null if it is not in it, or has no budget. */
  readonly configFile: string | null
  /** Null if no limit of a configuration file is broken. */
  readonly wayToAccept: WayToAccept | null
  /** Whether a rule that could not be checked fails the run. */
  readonly strict: boolean
  /** Null if nothing was to be pushed. */
  readonly push: PushOutcome | null
  /** Sentences that a reader should know, such as what could not be measured and why. */
  readonly notes: readonly string[]
  /** Names of images that this change does not build, in order: they are as at the base, neither weighed nor judged. */
  readonly carried: readonly string[]
  /** Why each of the others is built, in order; empty if all are, whatever changed. */
  readonly built: readonly BuiltImage[]
  /** Of a report on several legs; fails the run. */
  readonly notWeighed: readonly NotWeighed[]
  /** The steps of the run in order; empty if nothing was timed. */
  readonly steps: readonly StepTime[]
  /** When the report was made, milliseconds since the epoch: for the age of a stored record. */
  readonly now: number
}
