import type { CommitBaseline, ImageBaseline } from '../../baseline/baseline.ts'
import type { Chosen } from '../../baseline/choose.ts'
import { imageBaseline } from '../../baseline/image-baseline.ts'
import { withComparedMeasures } from '../../baseline/with-compared-measures.ts'
import { withMoved } from '../../baseline/with-moved.ts'
import type { BaseMode } from '../../inputs/base-modes.ts'
import type { Since } from '../../limits/rule.ts'
import type { Found, Miss, Ports, RecordPorts } from '../../ports.ts'
import { onlyImage } from '../../record/only-image.ts'
import type { WeightRecord } from '../../record/record.ts'
import { listed } from '../../text/and-more.ts'
import { miss } from '../../units/answers.ts'
import { inputSet } from '../../units/audience.ts'
import { shortCommit } from '../../units/commit.ts'
import { groupBy } from '../../units/group-by.ts'
import { gate } from '../../units/gate.ts'
import { baseName, type Base } from './base.ts'
import { buildInputs, isOfNoCommit, STORED_AT_ONCE, whyOfNoCommit, type ImageJob } from './image-job.ts'
import type { Rebuilt } from './rebuild-base.ts'
import { comparableInAll } from './stored-record.ts'
import { baselineWithoutRecord, ofRecord, type Unrecorded } from './without-record.ts'

/** What to find the weight of at the base. */
export interface Search {
  readonly chosen: (Base & { readonly kind: 'commit' }) | Extract<Chosen, { readonly kind: 'none' }>
  /** What rules count from the commit that is chosen. */
  readonly since: readonly Since[]
  readonly head: WeightRecord
  /** Whether the checkout has all files of its commit. */
  readonly isWhole: boolean
  readonly jobs: readonly ImageJob[]
  readonly mode: BaseMode
  /** Builds these images at the base, all in one tree; what became of each, in their order. */
  readonly rebuild: (base: Base, jobs: readonly ImageJob[]) => Promise<readonly (Found<Rebuilt> | Miss)[]>
  /** What was built at the base before anybody asked. */
  readonly ahead: BuiltAhead
}

/** What became of images that were built at the base while the head was, by their names. */
export type BuiltAhead = ReadonlyMap<string, Found<Rebuilt> | Miss>

export type FindPorts = RecordPorts & Pick<Ports, 'commits'>

/** How far before the base a record may be (issue 14, line 3). */
const MOST_BEFORE = 50

/**
 * The weight of each image at exactly the right commit: a record that is comparable in all metrics, else what
 * `without-record.ts` finds (docs/design.md, "Baseline: the right commit, provably"), with what moved upstream. One image without a weight has its
 * own reason, and takes no other with it.
 */
export async function findBaselines(
  ports: FindPorts,
  search: Search,
): Promise<readonly ImageBaseline<CommitBaseline>[]> {
  const { chosen, jobs, mode, isWhole, since, ahead } = search
  if (chosen.kind === 'none') return jobs.map(({ name }) => ({ ...chosen, name, commit: undefined }))
  const head = withComparedMeasures(search.head, jobs, since)
  const baselines = new Map<string, CommitBaseline>()
  const lacking: Lacking[] = []
  const asking = gate(STORED_AT_ONCE)
  const asked = jobs.map(async (job) => {
    const weighed = { job, isWhole, head: onlyImage(head, job.name) }
    const isAsked = mode !== 'rebuild' && !isOfNoCommit(job) && ahead.get(job.name)?.kind !== 'found'
    const ask = () => comparableInAll(ports, weighed, chosen.commit)
    return { weighed, stored: isAsked ? await asking(ask) : NOT_ASKED }
  })
  for (const { weighed, stored } of await Promise.all(asked)) {
    const { job } = weighed
    if (isOfNoCommit(job)) baselines.set(job.name, { kind: 'none', commit: undefined, reason: whyOfNoCommit([job]) })
    else if (stored.kind === 'found') baselines.set(job.name, ofRecord(chosen, stored.value))
    else lacking.push({ ...weighed, stored })
  }
  const rebuilt = await rebuiltOf(ports, search, chosen, lacking)
  const before = once(() => ports.commits.ancestors(chosen.commit, MOST_BEFORE))
  for (const [index, image] of lacking.entries()) {
    const unrecorded = { ...image, base: chosen, mode, rebuilt: rebuilt[index]!, before }
    baselines.set(image.job.name, await baselineWithoutRecord(ports, unrecorded))
  }
  return jobs.map(({ name }) => imageBaseline(name, withMoved(baselines.get(name)!, search.head)))
}

const NOT_ASKED: Miss = { ...miss('no record is used'), absent: true }

type Lacking = Pick<Unrecorded, 'head' | 'isWhole' | 'job' | 'stored'>

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => (answer ??= ask())
}

/** The rebuilds of images without a record, in their order: those built ahead, and now the others. */
async function rebuiltOf(
  ports: FindPorts,
  search: Search,
  base: Base,
  lacking: readonly Lacking[],
): Promise<readonly (Found<Rebuilt> | Miss)[]> {
  const others = lacking.filter(({ job }) => !search.ahead.has(job.name))
  const results = others.length === 0 ? [] : await again(ports, search, base, others)
  const built = new Map(others.map(({ job }, index) => [job.name, results[index]!]))
  return lacking.map(({ job }) => search.ahead.get(job.name) ?? built.get(job.name)!)
}

/** A record that was not used is told in the log. */
async function again(
  { runner }: FindPorts,
  { mode, rebuild, jobs }: Search,
  base: Base,
  lacking: readonly Lacking[],
): Promise<readonly (Found<Rebuilt> | Miss)[]> {
  if (mode === 'record') {
    return lacking.map(({ stored }) => {
      const none = stored.absent ? ' has no stored record, and' : ''
      return miss(`${baseName(base)}${none} is not built again with ${inputSet('base-mode', mode, runner.audience)}`)
    })
  }
  const refused = lacking.filter(({ stored }) => !stored.absent)
  for (const [reason, images] of groupBy(refused, ({ stored }) => stored.reason)) {
    runner.info(`${shortCommit(base.commit)}: ${reason}${weighedAgain(images, jobs.length === 1)}.`)
  }
  return rebuild(
    base,
    lacking.map(({ job }) => job),
  )
}

function weighedAgain(images: readonly Lacking[], isOne: boolean): string {
  const names = images.flatMap(({ job }) => (buildInputs(job) ? job.name : []))
  if (names.length === 0) return ''
  return `; ${isOne ? 'it' : listed(names, 'image')} ${names.length === 1 ? 'is' : 'are'} weighed again`
}
