import type { Acceptance, RuleOutcome } from '../budget/verdict.ts'

/** Who accepted growth beyond its limit, and when; undefined for any other outcome. */
export const acceptanceOf = (outcome: RuleOutcome): Acceptance | undefined =>
  'accepted' in outcome ? outcome.accepted : undefined
