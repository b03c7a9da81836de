import { isNear, type Share } from '../limits/headroom.ts'
import type { MaxRule } from '../limits/rule.ts'
import { amountOf } from '../limits/amount-of.ts'
import { difference } from '../limits/whole.ts'
import type { ImageRecord } from '../record/record.ts'
import { statusOf } from './status-of.ts'
import type { RuleOutcome } from './verdict.ts'

/** A limit that is met exactly passes. */
export function judgeMax(rule: MaxRule, image: ImageRecord, headroom: Share): RuleOutcome {
  const amount = amountOf(image, rule.metric)
  if (amount.kind === 'unknown') return { rule, status: 'skip', reason: amount.reason }
  const [actual, allowed] = [amount.value, rule.max]
  const status = statusOf(rule, difference(rule.metric, actual, allowed) <= 0)
  const near = status === 'pass' && isNear(rule.metric, { used: actual, allowed }, headroom)
  return { rule, status, actual, allowed, isNear: near }
}
