import type { Bytes } from '../units/bytes.ts'
import type { Metric } from '../metrics.ts'

/** `percent`: `max` of `per`, to be exact (0.57% is 57 of 10,000). `or`: the looser limit decides; `and`: both hold. */
export type GrowthLimit =
  | { readonly kind: 'bytes'; readonly max: Bytes }
  | { readonly kind: 'percent'; readonly max: number; readonly per: number }
  | { readonly kind: 'or' | 'and'; readonly limits: readonly GrowthLimit[] }

/** One line of a budget. `text` is the limit as the user wrote it, so that reports use the user's own units. */
export type Rule =
  | { readonly kind: 'max'; readonly metric: Metric; readonly max: Bytes; readonly text: string }
  | { readonly kind: 'growth'; readonly metric: Metric; readonly limit: GrowthLimit; readonly text: string }
