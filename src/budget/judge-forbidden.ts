import { isOfNew, measureIn, measureOf } from '../limits/measures.ts'
import type { ForbidRule } from '../limits/rule.ts'
import type { ImageRecord } from '../record/record.ts'
import { ofImage, whyUntold, type Compared } from './judge-growth.ts'
import { statusOf } from './status-of.ts'
import type { RuleOutcome } from './verdict.ts'

/** What is only forbidden if it is new is judged by the comparison, anything else by the image alone. */
export function judgeForbidden(rule: ForbidRule, image: ImageRecord, comparison: Compared): RuleOutcome {
  const name = measureOf(rule.what)
  const measure = measureIn(image.measures, name)
  if (measure === undefined) return { rule, status: 'skip', reason: `"${rule.what}" was not measured` }
  // What was found is there, whatever else is not known.
  if (measure.amount === null && (measure.count === 0 || isOfNew(rule.what))) {
    const why = measure.unknown === undefined ? '' : `: ${measure.unknown}`
    return { rule, status: 'skip', reason: `it is not known whether the image has "${rule.what}"${why}` }
  }
  const outcome = (found: readonly string[], count: number): RuleOutcome => ({
    rule,
    status: statusOf(rule, count === 0),
    found,
    count,
  })
  if (!isOfNew(rule.what) || measure.count === 0) return outcome(measure.names, measure.count)
  const untold = whyUntold(comparison)
  if (untold !== undefined) return { rule, status: 'skip', reason: untold }
  const gained = ofImage(image, comparison)?.gained?.find((each) => each.measure === name)
  if (gained === undefined) return { rule, status: 'skip', reason: 'the base has no such image and platform' }
  if (gained.kind === 'not compared') return { rule, status: 'skip', reason: gained.reason }
  return outcome(gained.names, gained.names.length)
}
