import type { AnyMetric } from './any-metric.ts'

/**
 * `absolute`: in the unit of its metric. `percent`: `max` of `per`, to be exact (0.57% is 57 of 10,000). `or`: the
 * looser limit decides; `and`: both hold.
 */
export type GrowthLimit =
  | { readonly kind: 'absolute'; readonly max: number }
  | { readonly kind: 'percent'; readonly max: number; readonly per: number }
  | { readonly kind: 'or' | 'and'; readonly limits: readonly GrowthLimit[] }

/** What an image must not have, or not get. Of a `path` or `module`, the rest is a glob or a pattern. */
export type Forbidden =
  `path:${string}` | `module:${string}` | 'new-setuid' | 'shell' | 'go-toolchain' | 'test-code' | 'new-module'

/** `error` fails a run, `warning` never does. */
export type Level = 'error' | 'warning'

/** Since what growth is counted: the base of the change, or the previous version, as on releases. */
export type Since = 'base' | 'release'

/** Where a rule is written: in an input or option, or in a file of the checkout, or of another `commit`. */
export type Origin =
  | { readonly kind: 'input'; readonly input: string }
  | { readonly kind: 'file'; readonly path: string; readonly line: number; readonly commit?: string }

interface Traits {
  /** The limit as the user wrote it, so that reports use the user's own units; empty for `forbid`. */
  readonly text: string
  readonly level: Level
  /** The only platform that it is about, where it stands in place of a rule for all; null for all. */
  readonly platform: string | null
  /** Of a rule for a platform that images share: it is no rule of those that have no such platform. */
  readonly ifWeighed?: true
  readonly origin: Origin
}

/** One line of a budget. */
export type Rule =
  | (Traits & { readonly kind: 'max'; readonly metric: AnyMetric; readonly max: number })
  | (Traits & {
      readonly kind: 'growth'
      readonly metric: AnyMetric
      readonly limit: GrowthLimit
      readonly since: Since
    })
  | (Traits & { readonly kind: 'forbid'; readonly what: Forbidden })

export type LimitRule = Exclude<Rule, { readonly kind: 'forbid' }>
export type MaxRule = Extract<Rule, { readonly kind: 'max' }>
export type GrowthRule = Extract<Rule, { readonly kind: 'growth' }>
export type ForbidRule = Extract<Rule, { readonly kind: 'forbid' }>
