import type { Rule } from '../limits/rule.ts'
import type { ImageBudget } from './budget-source.ts'
import { changedRules } from './changed-rules.ts'

/** The rules of one image in the head, by where they are written. */
export interface WrittenRules {
  readonly input: readonly Rule[]
  /** Null if the configuration file does not have the image, or if there is no such file. */
  readonly file: readonly Rule[] | null
}

/** Makes one budget of both; of two limits for the same, the lower holds. */
export type JoinRules = (input: readonly Rule[], file: readonly Rule[]) => readonly Rule[]

/** What the base's configuration file has for an image. */
export type BaseRules =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
  | { readonly kind: 'none'; readonly lacks: 'file' | 'image' }
  | { readonly kind: 'unknown' }

export interface HeldRules {
  readonly rules: readonly Rule[]
  readonly budget: Omit<ImageBudget, 'name'>
}

/**
 * The rules that hold for an image: the head's, or with `isOfBase` those of the base's file, where that has any for it.
 * The head's inputs hold on both sides: a workflow that somebody else may edit cannot be held to another.
 */
export function heldRules(written: WrittenRules, base: BaseRules, isOfBase: boolean, join: JoinRules): HeldRules {
  const own = written.file ?? []
  if (base.kind !== 'rules') {
    const lacks = base.kind === 'none' ? base.lacks : null
    return { rules: join(written.input, own), budget: { heldTo: 'head', lacks, changes: [] } }
  }
  const changes = changedRules(base.rules, own)
  const rules = join(written.input, isOfBase ? base.rules : own)
  return { rules, budget: { heldTo: isOfBase ? 'base' : 'head', lacks: null, changes } }
}
