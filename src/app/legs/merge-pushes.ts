import type { PushOutcome } from '../../report/push-outcome.ts'
import { listed } from '../../text/and-more.ts'
import type { PushedLeg } from './leg.ts'

interface MergedPush {
  readonly push: PushOutcome | null
  /** What `push` does not say. */
  readonly notes: readonly string[]
}

/** What became of the images of several legs, each of which pushed its own: the worst first. */
export function mergePushes(legs: readonly PushedLeg[]): MergedPush {
  const all = legs.flatMap(({ push }) => push ?? [])
  const failed = all.filter((push) => push.kind === 'failed')
  const pushed = all.flatMap((push) => ('pushed' in push ? push.pushed : []))
  const heldOf = all.flatMap((push) => (push.kind === 'pushed' ? (push.held ?? []) : []))
  const first = [...new Set(all.flatMap((push) => (push.kind === 'pushed first' ? push.names : [])))]
  const held = legs.flatMap((leg) => (leg.push?.kind === 'held back' ? { leg, reason: leg.push.reason } : []))
  const ofFirst = first.length === 0 ? [] : [`Pushed before they were weighed: ${first.join(', ')}`]
  const ofHeld = held.map(({ leg, reason }) => `Nothing of ${namesOf(leg)} was pushed: ${reason}`)
  if (failed.length > 0) {
    const message = failed.map((push) => push.message).join(' ')
    return { push: { kind: 'failed', message, pushed }, notes: [...ofFirst, ...ofHeld] }
  }
  if (pushed.length > 0)
    return {
      push: { kind: 'pushed', pushed, ...(heldOf.length > 0 && { held: heldOf }) },
      notes: [...ofFirst, ...ofHeld],
    }
  if (first.length > 0) return { push: { kind: 'pushed first', names: first }, notes: ofHeld }
  const reasons = [...new Set(held.map(({ reason }) => reason))]
  return { push: reasons.length === 0 ? null : { kind: 'held back', reason: reasons.join('; ') }, notes: [] }
}

const namesOf = ({ images }: PushedLeg): string =>
  listed(
    images.map(({ name }) => name),
    'image',
  )
