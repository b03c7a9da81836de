import type { HeldBecause } from '../baseline/budget-commit.ts'
import type { RuleChange } from './changed-rules.ts'

/** Whose configuration file sets the budgets of a run, and what the change edits in it (docs/budgets.md). */
export interface BudgetSource {
  /** The configuration file, as the user wrote it. */
  readonly path: string
  /** The commit that the base's file was to be read at; null if there is none. */
  readonly base: string | null
  /** Why the base's file is to hold; null if the head's is. */
  readonly because: HeldBecause | null
  /** Why nobody knows what the base's file has, as a clause; null if it was read. */
  readonly unknown: string | null
  readonly images: readonly ImageBudget[]
  /** Images of the base's file that this run does not have, although nothing chose others. */
  readonly dropped: readonly string[]
}

export interface ImageBudget {
  readonly name: string
  /** `base` for an image that the base's file lacks: to the rules of its `defaults`, beside those of the head. */
  readonly heldTo: 'head' | 'base'
  /** What the base does not have, and therefore no budget for this image: the file, or the image in it. Null, too, if the head's has none. */
  readonly lacks: 'file' | 'image' | null
  /** In the file alone; empty if the base has no budget for this image. */
  readonly changes: readonly RuleChange[]
}
