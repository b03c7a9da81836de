import type { GrowthRule, Rule } from '../limits/rule.ts'
import { listed } from '../text/and-more.ts'
import type { Form } from './form.ts'
import { limitText, ruledName } from './limit-words.ts'
import type { Report } from './report.ts'

type Judged = Pick<Report, 'accepting' | 'verdict'>

/** Rules that fail an image and that no new `max` mends, each with what does: the next run would fail by them. */
export function stillBroken(report: Judged, form: Form): readonly string[] {
  const failed = report.verdict.images.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ rule, status }) => (status === 'fail' ? rule : [])),
  )
  return [...ofGrowth(report, failed.filter(isGrowth), form), ...ofForbidden(failed, form)]
}

const isGrowth = (rule: Rule): rule is GrowthRule => rule.kind === 'growth'

function ofGrowth({ accepting }: Judged, rules: readonly GrowthRule[], form: Form): readonly string[] {
  const limits = [...new Set(rules.map((rule) => limitOf(rule, form)))]
  if (limits.length === 0) return []
  const [noun, stays, it] = limits.length === 1 ? ['limit', 'stays', 'it'] : ['limits', 'stay', 'them']
  const label = accepting?.refused === null ? form.code(accepting.label) : undefined
  const out =
    label === undefined
      ? `Raise ${it} by hand.`
      : `A person with write permission can accept that growth with the label ${label}.`
  return [
    `The growth ${noun} of ${listed(limits, 'limit')} ${stays} broken, since the command only raises a "max". ${out}`,
  ]
}

const limitOf = (rule: GrowthRule, form: Form): string =>
  `${limitText(rule, undefined, form)} for ${ruledName(rule.metric, form)}`

function ofForbidden(rules: readonly Rule[], form: Form): readonly string[] {
  const found = [...new Set(rules.flatMap((rule) => (rule.kind === 'forbid' ? ruledName(rule.what, form) : [])))]
  return found.length === 0 ? [] : [`The image still has what is forbidden: ${listed(found, 'rule')}.`]
}
