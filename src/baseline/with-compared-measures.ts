import { measuresSince } from '../limits/measures.ts'
import { rulesFor } from '../limits/rules-for.ts'
import type { Rule, Since } from '../limits/rule.ts'
import type { ImageRecord, WeightRecord } from '../record/record.ts'

interface Budget {
  readonly name: string
  readonly rules: readonly Rule[]
}

/** The head with the measures that rules compare `since` then, which a record must have, and no others. */
export function withComparedMeasures(
  head: WeightRecord,
  budgets: readonly Budget[],
  since: readonly Since[],
): WeightRecord {
  return { ...head, images: head.images.map((image) => ({ ...image, measures: comparedOf(image, budgets, since) })) }
}

function comparedOf(
  { name, platform, measures = {} }: ImageRecord,
  budgets: readonly Budget[],
  since: readonly Since[],
): ImageRecord['measures'] {
  const rules = budgets.filter((budget) => budget.name === name).flatMap((budget) => rulesFor(budget.rules, platform))
  const compared = new Set(since.flatMap((each) => measuresSince(each, rules)))
  return Object.fromEntries(Object.entries(measures).filter(([measure]) => compared.has(measure)))
}
