import type { RulesOfImage } from '../inputs/config/rules-in.ts'
import type { WrittenRules } from '../inputs/inputs.ts'
import type { Rule } from '../limits/rule.ts'
import type { ImageBudget } from './budget-source.ts'
import { changedRules } from './changed-rules.ts'

/** Makes one budget of both; of two limits for the same, the lower holds. */
export type JoinRules = (input: readonly Rule[], file: readonly Rule[]) => readonly Rule[]

/** What the base's configuration file has for an image. */
export type BaseRules = RulesOfImage | { readonly kind: 'none'; readonly lacks: 'file' } | { readonly kind: 'unknown' }

/** The same rules, as those of a file of `commit`: its lines are not those of the head's. */
export function writtenIn<Base extends BaseRules>(commit: string, base: Base): Base {
  const at = (rules: readonly Rule[]): readonly Rule[] =>
    rules.map((rule) => (rule.origin.kind === 'file' ? { ...rule, origin: { ...rule.origin, commit } } : rule))
  if (base.kind === 'rules') return { ...base, rules: at(base.rules) }
  return 'ofAll' in base ? { ...base, ofAll: at(base.ofAll) } : base
}

export interface HeldRules {
  readonly rules: readonly Rule[]
  readonly budget: Omit<ImageBudget, 'name'>
}

/**
 * The rules that hold for an image: the head's, or with `isOfBase` those of the base's file, where that has any for it.
 * Beside the head's rules for an image that is new, so do those the base has for every image: a name is easily changed.
 * The head's inputs hold on both sides: a workflow that somebody else may edit cannot be held to another.
 */
export function heldRules(written: WrittenRules, base: BaseRules, isOfBase: boolean, join: JoinRules): HeldRules {
  const own = written.file ?? []
  if (base.kind !== 'rules') {
    const ofAll = isOfBase && 'ofAll' in base ? base.ofAll : []
    const heldTo = ofAll.length > 0 ? 'base' : 'head'
    return {
      rules: join(written.input, join(ofAll, own)),
      budget: { heldTo, lacks: lackedAt(base, written.file), changes: [] },
    }
  }
  const changes = changedRules(base.rules, own)
  const rules = join(written.input, isOfBase ? base.rules : own)
  return { rules, budget: { heldTo: isOfBase ? 'base' : 'head', lacks: null, changes } }
}

/** Nothing if the head has no rules for the image either. If no side has a file, who asked for the base's is to know. */
function lackedAt(base: BaseRules, file: WrittenRules['file']): ImageBudget['lacks'] {
  if (base.kind !== 'none') return null
  if (file === null) return base.lacks === 'file' ? 'file' : null
  return file.length > 0 ? base.lacks : null
}
