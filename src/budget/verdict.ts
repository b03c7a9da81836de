import type { ForbidRule, LimitRule, Rule } from '../limits/rule.ts'

/** `warn`: broken, but of the level `warning`. `skip` is neither pass nor fail: data was missing. */
export type RuleStatus = 'fail' | 'skip' | 'warn' | 'pass'

/** Growth that somebody with write permission accepted (docs/budgets.md). */
export interface Acceptance {
  readonly by: string
  /** When, ISO 8601 in UTC. */
  readonly at: string
}

/** A limit that could be checked. Amounts are in the unit of its metric. */
export interface LimitOutcome {
  readonly rule: LimitRule
  readonly status: 'fail' | 'warn' | 'pass'
  readonly actual: number
  readonly allowed: number
  /** Whether it passes, but less than the chosen share of it is left. */
  readonly isNear: boolean
  /** Of growth that passes because it was accepted. */
  readonly accepted?: Acceptance | undefined
}

/** Something forbidden that was looked for. */
export interface ForbidOutcome {
  readonly rule: ForbidRule
  readonly status: 'fail' | 'warn' | 'pass'
  /** What was found; fewer than `count` if there is very much of it. */
  readonly found: readonly string[]
  readonly count: number
}

/** A rule that could not be checked; `reason` says why. */
export interface SkippedOutcome {
  readonly rule: Rule
  readonly status: 'skip'
  readonly reason: string
}

export type RuleOutcome = LimitOutcome | ForbidOutcome | SkippedOutcome

/**
 * The rules of one image and platform, in the order they were written. Those for platforms that were not weighed come
 * last, with the first image of the name.
 */
export interface ImageVerdict {
  readonly name: string
  readonly platform: string
  readonly outcomes: readonly RuleOutcome[]
}

/**
 * Verdicts, worst first. `unchecked`: no rule failed, but one could not be checked (issue 11, heading 4). `warn`: only
 * rules of the level `warning` are broken, which fails no step, nor does one of them that could not be checked.
 */
export const VERDICTS = ['fail', 'unchecked', 'warn', 'pass'] as const

/** `status` is the worst outcome of any rule; `pass` if there are no rules. */
export interface Verdict {
  readonly status: (typeof VERDICTS)[number]
  readonly images: readonly ImageVerdict[]
  /**
   * Why it is not known which budget is to hold, as a clause; absent if it is. The rules are then those of the head, and
   * `status` is `unchecked` at best.
   */
  readonly budgetUnknown?: string
  /**
   * Images of the base's file that are not weighed, although their budgets there are to hold; absent if there are none.
   * `status` is `unchecked` at best.
   */
  readonly dropped?: readonly string[]
}
