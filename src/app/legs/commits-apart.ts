import type { Report } from '../../report/report.ts'
import { groupBy } from '../../units/group-by.ts'
import type { Leg } from './leg.ts'

/** What legs weighed at each commit, if that differs; empty if all are of one. */
export function commitsApart(parts: readonly Leg[]): Report['apart'] {
  const weighed = parts.filter(({ record }) => record.images.length > 0)
  const groups = [...groupBy(weighed, ({ record, mergedHead }) => `${record.commit} ${mergedHead}`).values()]
  if (groups.length <= 1) return []
  return groups.map((same) => {
    const { record, mergedHead } = same[0]!
    return { mergedHead, record: { ...record, images: same.flatMap((part) => part.record.images) } }
  })
}
