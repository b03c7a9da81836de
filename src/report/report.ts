import type { Baseline } from '../baseline/baseline.ts'
import type { Comparison } from '../comparison/comparison.ts'
import type { WeightRecord } from '../record/record.ts'
import type { Verdict } from '../budget/verdict.ts'
import type { PushOutcome } from './push-outcome.ts'

/** How long a step of the walk (docs/design.md) took by the wall clock. */
export interface StepTime {
  readonly name: string
  readonly seconds: number
}

/** Everything a report is made of; each renderer in this folder turns it into one form (Markdown, text, JSON, …). */
export interface Report {
  readonly record: WeightRecord
  /** The commit that was weighed, or null for a tree that is no commit. */
  readonly head: string | null
  /** The pull request's head, where what was weighed is a merge of it; null elsewhere. */
  readonly mergedHead: string | null
  /** Where commits can be looked at, below `/commit/`; null where nobody knows. */
  readonly repositoryUrl: string | null
  readonly baseline: Baseline
  readonly comparison: Comparison
  readonly verdict: Verdict
  /** Whether a rule that could not be checked fails the run. */
  readonly strict: boolean
  /** What became of what was to be pushed after the verdict; null where nothing was. */
  readonly push: PushOutcome | null
  /** Sentences a reader should know of: what could not be had and why. */
  readonly notes: readonly string[]
  /** The steps of the run in their order; empty where nothing was timed. */
  readonly steps: readonly StepTime[]
  /** When the report was made, milliseconds since the epoch: for the age of a stored record. */
  readonly now: number
}
