import type { Bytes } from '../units/bytes.ts'
import type { Rule } from '../limits/rule.ts'

/** The outcome of one rule. `skip` is neither pass nor fail: data was missing, and `reason` says why. */
export type RuleOutcome =
  | { readonly rule: Rule; readonly status: 'pass' | 'fail'; readonly actual: Bytes; readonly allowed: Bytes }
  | { readonly rule: Rule; readonly status: 'skip'; readonly reason: string }

/** The rules of one image and platform, in the order they were written. */
export interface ImageVerdict {
  readonly name: string
  readonly platform: string
  readonly outcomes: readonly RuleOutcome[]
}

/** Verdicts, worst first. `unchecked`: no rule failed, but one could not be checked (issue 11, heading 4). */
export const VERDICTS = ['fail', 'unchecked', 'pass'] as const

/** `status` is the worst outcome of any rule; `pass` if there are no rules. */
export interface Verdict {
  readonly status: (typeof VERDICTS)[number]
  readonly images: readonly ImageVerdict[]
}
