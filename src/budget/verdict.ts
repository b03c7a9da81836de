import type { Bytes } from '../units/bytes.ts'
import type { Rule } from '../limits/rule.ts'

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

/** What a budget came to, worst first. `unchecked`: no rule failed, and one could not be checked (issue 11, heading 4). */
export const VERDICTS = ['fail', 'unchecked', 'pass'] as const

/** The worst that became of any rule; `pass` where there is none. */
export interface Verdict {
  readonly status: (typeof VERDICTS)[number]
  readonly images: readonly ImageVerdict[]
}
