import type { Bytes } from '../units/bytes.ts'
import type { Rule } from './rule.ts'

/** What became of one rule. `skip` is neither pass nor fail: what it needs could not be had, and `reason` says why. */
export type RuleOutcome =
  | { readonly rule: Rule; readonly status: 'pass' | 'fail'; readonly actual: Bytes; readonly allowed: Bytes }
  | { readonly rule: Rule; readonly status: 'skip'; readonly reason: string }

/** The rules of one image and platform, in the order they were written. */
export interface ImageVerdict {
  readonly name: string
  readonly platform: string
  readonly outcomes: readonly RuleOutcome[]
}

/** `fail` when any rule failed; skipped rules never fail a run and never turn it green silently: reports show them. */
export interface Verdict {
  readonly status: 'pass' | 'fail'
  readonly images: readonly ImageVerdict[]
}
