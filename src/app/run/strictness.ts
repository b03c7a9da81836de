import { isRelease } from '../../baseline/release.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Audience } from '../../units/audience.ts'

/**
 * Whether a budget that could not be checked fails the run. Unless the user says, it does for a release, and for a push outside
 * of an open pull request, since nobody looks at that again before it is used (issue 12, 2).
 */
export function isStrict({ strict }: Pick<Inputs, 'strict'>, event: EventFacts, isPushed: boolean): boolean {
  if (strict !== null) return strict
  if (isRelease(event)) return true
  const isLookedAt = event.kind === 'pull_request' && event.merged === null
  return !isLookedAt && isPushed
}

/**
 * Whether growth that a comparison cannot show counts as none: only if the reader of the report made the files that hide it, and
 * nothing is gated or published on its word (issue 11, headings 1 and 4).
 */
export function trustsUnseen(isPushed: boolean, strict: boolean, audience: Audience): boolean {
  return audience === 'command line' && !strict && !isPushed
}
