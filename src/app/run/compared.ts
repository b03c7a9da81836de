import type { Baseline } from '../../baseline/baseline.ts'
import { whyNotOwn } from '../../baseline/not-own.ts'
import { unseenBytes } from '../../baseline/unseen.ts'
import type { Comparisons } from '../../budget/judge.ts'
import type { Verdict } from '../../budget/verdict.ts'
import { compareEach } from '../../comparison/compare-each.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import { unseenSentence } from '../../report/beside-sentence.ts'
import type { Report } from '../../report/report.ts'
import type { Audience } from '../../units/audience.ts'
import type { Leg } from '../legs/leg.ts'

interface Reader {
  readonly audience: Audience
  /** Whether growth that is not visible counts as none (strictness.ts). */
  readonly isTrusted: boolean
}

/** What each image is judged by: its comparisons, what they cannot see, and why they are not the change's own. */
export function comparisonsOf(
  { baselines, comparison, release }: Pick<Report, 'baselines' | 'comparison' | 'release'>,
  reader: Reader,
): readonly Comparisons[] {
  return baselines.map((baseline) => {
    const { name } = baseline
    const base = compared(comparison, baseline, reader)
    const released = release?.baselines.find((each) => each.name === name)
    if (!release || !released) return { name, base }
    const version = release.version ?? undefined
    return { name, base, release: { ...compared(release.comparison, released, reader), version } }
  })
}

/**
 * What each image is judged by if several legs weighed it: each platform by the base and the release of its own leg, so
 * that the whole is never judged better than its legs. A report shows one base and one release, which may be another's.
 */
export const comparisonsOfParts = (parts: readonly Leg[], reader: Reader): readonly Comparisons[] =>
  parts.flatMap((part) => {
    const { record, baselines } = part
    const release = part.release && { ...part.release, comparison: compareEach(record, part.release.baselines) }
    const its = comparisonsOf({ baselines, comparison: compareEach(record, baselines), release }, reader)
    return record.images.flatMap(({ name, platform }) => {
      const found = its.find((each) => each.name === name)
      return found ? { name, platform, base: found.base, release: found.release } : []
    })
  })

function compared(comparison: Comparison, baseline: Baseline, reader: Reader): Comparisons['base'] {
  if (baseline.kind === 'none') return { kind: 'none', reason: baseline.reason }
  const reason = unseenSentence(baseline, reader.audience)
  const unseen =
    reason === undefined ? undefined : { reason, bytes: unseenBytes(baseline), isTrusted: reader.isTrusted }
  return { ...comparison, unseen, notOwn: whyNotOwn(baseline) }
}

/** What the comparisons cannot see, each once, unless a skipped rule already has it as its reason. */
export function unseenNotes(comparisons: readonly Comparisons[], { images }: Verdict): readonly string[] {
  const sides = comparisons.flatMap(({ base, release }) => [base, release])
  const sentences = sides.flatMap((side) => side?.unseen?.reason ?? [])
  const outcomes = images.flatMap((image) => image.outcomes)
  const said = new Set(outcomes.flatMap((outcome) => (outcome.status === 'skip' ? outcome.reason : [])))
  return [...new Set(sentences)].filter((each) => !said.has(each))
}
