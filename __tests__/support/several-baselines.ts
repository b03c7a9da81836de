import type { CommitBaseline, ImageBaseline } from '../../src/baseline/baseline.ts'
import { imageBaseline } from '../../src/baseline/image-baseline.ts'
import type { RuleOutcome } from '../../src/budget/verdict.ts'
import { compareEach } from '../../src/comparison/compare-each.ts'
import type { Report } from '../../src/report/report.ts'
import { BASE, baseline, grownImage, imageRecord, record, report, verdicts } from './records.ts'

const REBUILT = { source: 'rebuild', store: null, why: 'why' } as const
/** An image whose base has a record, unless fields say otherwise. */
export const stored = (name: string, fields: object = {}): ImageBaseline<CommitBaseline> =>
  imageBaseline(name, baseline([imageRecord({ name })], { why: 'why', ...fields }))

export const rebuilt = (name: string, fields: object = {}) => stored(name, { ...REBUILT, ...fields })

/** One that the base does not have. */
export const fresh = (name: string): ImageBaseline<CommitBaseline> => ({
  name,
  kind: 'none',
  commit: BASE,
  reason: `the base 9f8e7d6 has no Dockerfile yet to build ${name} from`,
  isNew: true,
})
export const failed = (name: string, reason = 'its build failed'): ImageBaseline<CommitBaseline> => ({
  name,
  kind: 'none',
  commit: BASE,
  reason,
})

/** One with the record of an ancestor. */
export const before = (name: string, distance = 3) =>
  stored(name, { commit: 'e'.repeat(40), ancestorOf: { commit: BASE, distance }, reason: 'its build failed' })

/** A report on the images of these baselines, each of which grew by 4.2 MB, with the same outcomes for all. */
export function reportOn(
  baselines: readonly ImageBaseline[],
  outcomes: readonly RuleOutcome[] = [],
  fields = {},
): Report {
  const images = baselines.map(({ name }) => grownImage({ name }))
  const head = record({ images })
  const verdict = verdicts(images.map(({ name, platform }) => ({ name, platform, outcomes })))
  return report({ record: head, baselines, comparison: compareEach(head, baselines), verdict, ...fields })
}
