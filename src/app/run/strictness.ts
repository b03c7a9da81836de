import { isRelease } from '../../baseline/release.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Audience } from '../../units/audience.ts'

/**
 * Whether an unchecked budget fails the run. By default it does for a release, and for a push except from an open pull
 * request, which is still looked at (issue 12, 2).
 */
export function isStrict({ strict }: Pick<Inputs, 'strict'>, event: EventFacts, isPushed: boolean): boolean {
  if (strict !== null) return strict
  if (isRelease(event)) return true
  const isLookedAt = event.kind === 'pull_request' && event.merged === null
  return !isLookedAt && isPushed
}

/**
 * Whether growth that is not visible counts as none: only if the reader made the files that hide it, and nothing is
 * gated or published (issue 11, headings 1 and 4).
 */
export function trustsUnseen(isPushed: boolean, strict: boolean, audience: Audience): boolean {
  return audience === 'command line' && !strict && !isPushed
}
