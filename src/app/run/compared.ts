import type { Baseline } from '../../baseline/baseline.ts'
import { whyNotOwn } from '../../baseline/not-own.ts'
import { unseenBytes } from '../../baseline/unseen.ts'
import type { Comparisons } from '../../budget/judge.ts'
import type { Verdict } from '../../budget/verdict.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { unseenSentence } from '../../report/beside-sentence.ts'
import type { SinceRelease } from '../../report/report.ts'
import type { Audience } from '../../units/audience.ts'

interface Reader {
  readonly audience: Audience
  /** Whether growth that is not visible counts as none (strictness.ts). */
  readonly isTrusted: boolean
}

/** A comparison with what it cannot see, and why it is not the change's own. */
export function compared(comparison: Comparison, baseline: Baseline, reader: Reader): Comparisons['base'] {
  const reason = unseenSentence(baseline, reader.audience)
  const unseen =
    reason === undefined ? undefined : { reason, bytes: unseenBytes(baseline), isTrusted: reader.isTrusted }
  return { ...comparison, unseen, notOwn: whyNotOwn(baseline) }
}

export function comparedSince(since: SinceRelease | null, reader: Reader): Comparisons['release'] {
  if (since === null) return undefined
  return { ...compared(since.comparison, since.baseline, reader), version: since.version ?? undefined }
}

/** What the comparisons cannot see, each once, unless a skipped rule already has it as its reason. */
export function unseenNotes({ base, release }: Comparisons, { images }: Verdict): readonly string[] {
  const sentences = [base, release].flatMap((each) => each?.unseen?.reason ?? [])
  const outcomes = images.flatMap((image) => image.outcomes)
  const said = new Set(outcomes.flatMap((outcome) => (outcome.status === 'skip' ? outcome.reason : [])))
  return [...new Set(sentences)].filter((each) => !said.has(each))
}
