import type { BudgetSource } from '../../src/budget/budget-source.ts'
import { changedRules } from '../../src/budget/changed-rules.ts'
import type { Rule } from '../../src/limits/rule.ts'
import { BASE } from './records.ts'

/** What is known where the file of the base has `base` for product-catalog, and that of the head has `head`. */
export function edited(base: readonly Rule[], head: readonly Rule[], fields: Partial<BudgetSource> = {}): BudgetSource {
  const heldTo = fields.because ? 'base' : 'head'
  const image = { name: 'product-catalog', heldTo, lacks: null, changes: changedRules(base, head) } as const
  return { path: 'weighbridge.yml', base: BASE, because: null, unknown: null, images: [image], dropped: [], ...fields }
}

/** A budget of the base that nobody knows. */
export const unknownBudget = (unknown: string, because: BudgetSource['because']): BudgetSource =>
  edited([], [], { base: null, unknown, because, images: [{ ...edited([], []).images[0]!, heldTo: 'head' }] })

/** The base has no budget for product-catalog, because it has no file, or not the image in it. */
export const newBudget = (lacks: 'file' | 'image', because: BudgetSource['because']): BudgetSource =>
  edited([], [], { because, images: [{ ...edited([], []).images[0]!, heldTo: 'head', lacks }] })
