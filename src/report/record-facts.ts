import type { ImageRecord, WeightRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { plainForm } from './form.ts'

/** The commit and the time of a run's record; nothing for an image that was only inspected. */
export function recordFacts({ commit, createdAt, images }: WeightRecord): readonly string[] {
  if (commit === null && images.every(({ made }) => made === undefined)) return []
  return [commit === null ? 'of no commit' : `commit ${plainForm.code(commit)}`, `weighed ${timeOf(createdAt)}`]
}

/** What an image may have, or has, that is in no commit. */
export function uncommittedFacts({ made, repository = [] }: ImageRecord): readonly string[] {
  const { beside = null, outside = [] } = made ?? {}
  const [first] = repository
  return [
    ...(beside === null
      ? []
      : [`uncommitted files that its build could take: ${beside.count} (${formatBytes(beside.bytes)})`]),
    ...(outside.length === 0
      ? []
      : [`named contexts outside of the repository: ${outside.map(plainForm.name).join(', ')}`]),
    ...(first === undefined
      ? []
      : [
          `repository data: ${formatBytes(sum(repository, ({ bytes }) => bytes))}, in ${plainForm.code(`/${first.path}`)}`,
        ]),
  ]
}

/** `2025-03-01 15:00 UTC`; a record may have any text there. */
const timeOf = (createdAt: string): string =>
  plainForm.code(createdAt.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*Z$/, '$1 $2 UTC'))
