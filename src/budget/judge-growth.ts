import type { Comparison } from '../comparison/comparison.ts'
import { allowedAmount, withinGrowth } from '../limits/growth.ts'
import { isNear, type Share } from '../limits/headroom.ts'
import type { GrowthRule } from '../limits/rule.ts'
import type { ImageRecord } from '../record/record.ts'
import type { Bytes } from '../units/bytes.ts'
import { statusOf } from './status-of.ts'
import type { RuleOutcome } from './verdict.ts'

/** Bytes that may be on both sides of a comparison, and so hide growth. */
interface Unseen {
  readonly reason: string
  /** How much of the base they may be at most; Infinity if unknown. */
  readonly bytes: Bytes
  /** Whether growth is checked anyway. A percentage then leaves these bytes out. */
  readonly isTrusted: boolean
}

export type Compared = Comparison & {
  readonly unseen?: Unseen | undefined
  /** Why growth is not the change's own, and so not checked, as a clause. */
  readonly notOwn?: string | undefined
  /** The release that is compared with, which its reasons call "the base". */
  readonly version?: string | undefined
}

/** Why nothing that is new in any image can be told, as a clause; undefined if it can. */
export function whyUntold(comparison: Compared): string | undefined {
  if (comparison.kind === 'none') return comparison.reason
  const { notOwn, unseen } = comparison
  return notOwn ?? (unseen?.isTrusted === false ? unseen.reason : undefined)
}

export function judgeGrowth(rule: GrowthRule, image: ImageRecord, comparison: Compared, headroom: Share): RuleOutcome {
  const untold = whyUntold(comparison)
  if (untold !== undefined) return { rule, status: 'skip', reason: untold }
  const compared = ofImage(image, comparison)?.metrics.find((each) => each.metric === rule.metric)
  const skip = (reason: string): RuleOutcome => ({ rule, status: 'skip', reason: reason + whichBase(comparison) })
  if (compared === undefined) return skip(`the base has no "${rule.metric}" for this image and platform`)
  if (compared.kind === 'not compared') return skip(compared.reason)
  const { base, head } = compared
  const status = statusOf(rule, withinGrowth(rule, { base, head }))
  const { unseen } = comparison
  // Bytes on both sides enlarge a percentage limit: no rule may pass because of that (issue 11, heading 4).
  if (unseen && status === 'pass' && !withinGrowth(rule, { base, head, unseen: unseen.bytes })) {
    return { rule, status: 'skip', reason: unseen.reason }
  }
  const allowed = allowedAmount(rule, base)
  const growth = { used: head - base, allowed: allowed - base }
  const near = status === 'pass' && head > base && isNear(rule.metric, growth, headroom)
  return { rule, status, actual: head, allowed, isNear: near }
}

const whichBase = ({ version }: Compared): string => (version === undefined ? '' : ` (the base here is ${version})`)

/** The comparison of an image and platform; undefined if there is none. */
export function ofImage({ name, platform }: ImageRecord, comparison: Comparison) {
  if (comparison.kind === 'none') return undefined
  return comparison.images.find((each) => each.name === name && each.platform === platform)
}
