import { isAnyMetric, isMetric } from '../limits/any-metric.ts'
import { isComparedByName, measureIn, whyNothing, whyUnknown, type Measure } from '../limits/measures.ts'
import { difference } from '../limits/whole.ts'
import type { ImageRecord } from '../record/record.ts'
import { percentChange } from '../units/percent.ts'
import type { Gained, MetricComparison } from './comparison.ts'

type Side = Pick<ImageRecord, 'measures'>

/** The metrics that rules asked of the head. One that the base's record does not have is not compared. */
export function compareMeasures(head: Side, base: Side): readonly MetricComparison[] {
  return measured(head).flatMap(([metric, now]): readonly MetricComparison[] => {
    if (!isAnyMetric(metric) || isMetric(metric)) return []
    const before = measureIn(base.measures, metric)
    const [was, is] = [before?.amount ?? null, now.amount]
    const reason = whyNot(metric, now, before)
    if (was === null || is === null || reason !== undefined) {
      return [{ metric, kind: 'not compared', base: was, head: is, reason: reason ?? whyUnknown(metric, now) }]
    }
    const percent = percentChange(was, is) ?? null
    return [{ metric, kind: 'compared', base: was, head: is, delta: difference(metric, is, was), percent }]
  })
}

/** A base that is built again finds in the cache what the head's build left there, so it has no such seconds. */
const whyNotMeasured = (name: string): string =>
  `"${name}" was not measured at the base${name === 'build-seconds' ? ', and building it again does not tell' : ''}`

function whyNot(name: string, now: Measure, before: Measure | undefined): string | undefined {
  if (before === undefined) return whyNotMeasured(name)
  if (now.amount === null) return whyUnknown(name, now)
  if (before.amount === null) return `${whyUnknown(name, before)} (at the base)`
  if (now.count === 0 && before.count === 0) return whyNothing(name)
  return undefined
}

/** What the head has that the base does not, where rules forbid what is new. */
export function compareGained(head: Side, base: Side): readonly Gained[] {
  return measured(head).flatMap(([measure, now]): readonly Gained[] => {
    if (!isComparedByName(measure)) return []
    const before = measureIn(base.measures, measure)
    const reason = whyNamesUntold(measure, now, before)
    if (reason !== undefined) return [{ measure, kind: 'not compared', reason }]
    const known = new Set(before?.names)
    return [{ measure, kind: 'compared', names: now.names.filter((name) => !known.has(name)) }]
  })
}

function whyNamesUntold(name: string, now: Measure, before: Measure | undefined): string | undefined {
  if (before === undefined || now.amount === null || before.amount === null) return whyNot(name, now, before)
  const isWhole = [now, before].every(({ names, count }) => names.length === count)
  return isWhole ? undefined : `there is more of "${name}" than records keep`
}

/** The same for an image that cannot be compared, for one `reason`. */
export function refuseMeasures(head: Side, reason: string): readonly MetricComparison[] {
  return measured(head).flatMap(([metric, { amount }]): readonly MetricComparison[] =>
    isAnyMetric(metric) && !isMetric(metric)
      ? [{ metric, kind: 'not compared', base: null, head: amount, reason }]
      : [],
  )
}

const measured = ({ measures = {} }: Side): readonly (readonly [string, Measure])[] => Object.entries(measures)
