import { isAnyMetric, isMetric, METRIC_PREFIXES } from './any-metric.ts'
import type { Forbidden, Rule, Since } from './rule.ts'

/**
 * What rules ask of an image beyond its metrics, by the text that names it in records: an asked metric
 * (`path:/usr/**`), or of what is forbidden `setuid`, `modules`, `shell`, `go-toolchain`, `test-code` or
 * `forbid path:/root/**`.
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

/** The name of the measure that tells what is forbidden. It is no metric's, as metrics are compared. */
export function measureOf(what: Forbidden): string {
  if (what === 'new-setuid' || what === 'new-module') return OF_FORBIDDEN[what]
  return isAnyMetric(what) ? `${FORBID}${what}` : what
}

const FORBID = 'forbid '

/** What a measure is of. */
export const measuredIn = (name: string): string => (name.startsWith(FORBID) ? name.slice(FORBID.length) : name)

/** Whether it is only forbidden if the base does not have it. */
export const isOfNew = (what: Forbidden): boolean => what === 'new-setuid' || what === 'new-module'

const PARTS: Readonly<Record<(typeof METRIC_PREFIXES)[number], string>> = {
  'path:': 'file',
  'module:': 'Go module',
  'package:': 'Go package',
  'code:': 'Go program',
}

/** Why a measure of nothing at all is no amount, as a clause: a misspelt path must not pass for ever. */
export function whyNothing(name: string): string {
  const prefix = METRIC_PREFIXES.find((each) => name.startsWith(each))
  return prefix === undefined ? 'there is no Go program' : `no ${PARTS[prefix]} matches "${name}"`
}

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

/** Those that rules compare with what was there before: what may only grow since then, or must not be new in a change. */
export const measuresSince = (since: Since, rules: readonly Rule[]): readonly string[] =>
  measuresFor(
    rules.filter((rule) => {
      if (rule.kind === 'growth') return rule.since === since
      return rule.kind === 'forbid' && since === 'base' && isOfNew(rule.what)
    }),
  )
