import type { Baseline } from '../../baseline/baseline.ts'
import type { Chosen } from '../../baseline/choose.ts'
import { comparable } from '../../baseline/comparable.ts'
import type { Found, Miss, RecordPorts } from '../../ports.ts'
import type { WeightRecord } from '../../record/record.ts'
import { shortCommit } from '../../units/commit.ts'
import type { Base } from './base.ts'
import { whyUnkept, type ImageJob } from './image-job.ts'
import type { Rebuilt } from './rebuild-base.ts'

interface Search {
  readonly chosen: Chosen
  readonly head: WeightRecord
  readonly isWhole: boolean
  readonly jobs: readonly ImageJob[]
  readonly rebuild: (base: Base) => Promise<Found<Rebuilt> | Miss>
}

/**
 * A record of exactly the right commit, stored or rebuilt, or the reason why there is none (docs/design.md, "Baseline:
 * the right commit, provably").
 */
export async function findBaseline(ports: RecordPorts, search: Search): Promise<Baseline> {
  const { chosen } = search
  if (chosen.kind === 'none') return { ...chosen, commit: undefined }
  const { commit, why } = chosen
  const stored = await fromStore(ports, search, commit)
  if (stored.record) {
    return { kind: 'baseline', commit, why, source: 'record', record: stored.record, beside: null, outside: [] }
  }
  const rebuilt = await search.rebuild(chosen)
  if (rebuilt.kind === 'miss') {
    const reason = stored.refused === undefined ? rebuilt.reason : `${stored.refused}; ${rebuilt.reason}`
    return { kind: 'none', commit, reason, ...(rebuilt.absent && { isNew: true }) }
  }
  return { kind: 'baseline', commit, why, source: 'rebuild', ...rebuilt.value }
}

/** The stored records of all images at `commit`, as one. `refused`: the reason, already logged. */
async function fromStore(
  { records, runner }: RecordPorts,
  { head, isWhole, jobs }: Search,
  commit: string,
): Promise<{ readonly record?: WeightRecord; readonly refused?: string }> {
  const refused = (reason: string): { readonly refused: string } => {
    runner.info(`${shortCommit(commit)}: ${reason}; it is weighed again.`)
    return { refused: reason }
  }
  const unkept = jobs.map(whyUnkept).find((why) => why !== undefined)
  if (unkept !== undefined) return refused(`no stored record is used, because ${unkept}`)
  const found: WeightRecord[] = []
  for (const { key, name } of jobs) {
    const weighed = { ...head, images: head.images.filter((image) => image.name === name) }
    const answer = await records.find([commit], key, (record) => refusal(record, commit, weighed, isWhole))
    if (answer.kind === 'miss') {
      if (answer.absent) return {}
      return refused(answer.reason)
    }
    found.push(answer.value)
  }
  const [first] = found
  return first ? { record: { ...first, images: found.flatMap(({ images }) => images) } } : {}
}

function refusal(stored: WeightRecord, commit: string, weighed: WeightRecord, isWhole: boolean): string | undefined {
  if (!isWhole) return 'it was made with all files of its commit, but this checkout lacks some'
  const check = comparable(stored, commit, weighed)
  return check.kind === 'comparable' ? undefined : check.reason
}
