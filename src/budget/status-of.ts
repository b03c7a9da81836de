import type { Rule } from '../limits/rule.ts'

/** The status of a rule that was checked. */
export function statusOf({ level }: Rule, isKept: boolean): 'fail' | 'warn' | 'pass' {
  if (isKept) return 'pass'
  return level === 'warning' ? 'warn' : 'fail'
}
