import { isMetric } from './any-metric.ts'
import type { Forbidden, Rule } from './rule.ts'

/**
 * What rules ask of an image beyond its metrics, by the text that names it in records: an asked metric
 * (`path:/usr/**`), `setuid`, `shell`, `go-toolchain`, `test-code` or `modules`.
 */
export type Measures = Readonly<Record<string, Measure>>

export interface Measure {
  /** In the unit of the metric; of what is forbidden, how much there is of it. Null if it is not known. */
  readonly amount: number | null
  /** How many files, modules, packages or programs it is of; 0 if the image has none. */
  readonly count: number
  /** Their names; fewer than `count` if there are very many. */
  readonly names: readonly string[]
  /** Of a path: those of its bytes that are the checkout's own `.git`, which no comparison counts; absent if none. */
  readonly repository?: number | undefined
  /** Why the amount is not known, as a clause; absent if it is. */
  readonly unknown?: string | undefined
}

/** A measure by its name, which may be that of something every object has, such as `constructor`. */
export const measureIn = (measures: Measures | undefined, name: string): Measure | undefined =>
  measures !== undefined && Object.hasOwn(measures, name) ? measures[name] : undefined

/** Why the amount of a measure is not known, as a clause. */
export const whyUnknown = (name: string, { unknown }: Measure): string =>
  `"${name}" is not known${unknown === undefined ? '' : `: ${unknown}`}`

const OF_FORBIDDEN = { 'new-setuid': 'setuid', 'new-module': 'modules' } as const

/** The name of the measure that tells what is forbidden. */
export const measureOf = (what: Forbidden): string =>
  what === 'new-setuid' || what === 'new-module' ? OF_FORBIDDEN[what] : what

/** Whether it is only forbidden if the base does not have it. */
export const isOfNew = (what: Forbidden): boolean => what === 'new-setuid' || what === 'new-module'

/** Whether comparisons need the names of what was measured, and not only examples of them. */
export const isComparedByName = (name: string): boolean => Object.values<string>(OF_FORBIDDEN).includes(name)

/** The names of all measures that rules need, each once. */
export function measuresFor(rules: readonly Rule[]): readonly string[] {
  const names = rules.flatMap((rule) => {
    if (rule.kind === 'forbid') return measureOf(rule.what)
    return isMetric(rule.metric) ? [] : rule.metric
  })
  return [...new Set(names)]
}
