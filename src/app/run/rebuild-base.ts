import type { FileBeside, FilesBeside } from '../../baseline/commit-facts.ts'
import type { BuildPorts, Found, Miss, Ports, RecordPorts, Worktree } from '../../ports.ts'
import type { WeightRecord } from '../../record/record.ts'
import { miss } from '../../units/answers.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'
import { sum } from '../../units/sum.ts'
import { whyNot } from '../why-not.ts'
import { orAnotherBase } from './another-base.ts'
import { baseAndWhy, baseName, type Base } from './base.ts'
import { jobsAtBase } from './bake-at-base.ts'
import { buildInputs, type ImageJob } from './image-job.ts'
import { prepareIn, type Names } from './prepare.ts'
import type { AtBase, RebuildJob } from './weigh-at-base.ts'
import { weighBases } from './weigh-bases.ts'

/** `beside` and `outside`: the head's files and named contexts in its builds (`Baseline`). */
export interface Rebuilt {
  readonly record: WeightRecord
  readonly beside: FilesBeside | null
  readonly outside: readonly string[]
}

interface BaseMaking {
  /** From the input `prepare`; empty for none. */
  readonly command: string
  /** What lay beside the head before the command and the builds. */
  readonly names: Names
}

/**
 * Builds and weighs images at their base, all in one separate worktree; what became of each, in their order. A miss if
 * the base is not available, since absolute budgets hold without it. Throws when the run is cancelled.
 */
export async function rebuildBase(
  ports: BuildPorts & RecordPorts & Pick<Ports, 'commits' | 'cores' | 'shell'>,
  jobs: readonly ImageJob[],
  base: Base,
  { command, names }: BaseMaking,
): Promise<readonly (Found<Rebuilt> | Miss)[]> {
  const rebuilds = jobs.map((job) => rebuildJob(job, base))
  if (rebuilds.every(isMiss)) return rebuilds
  const none = (why: Miss): readonly Miss[] => rebuilds.map((each) => (isMiss(each) ? each : why))
  if (names.kind === 'miss') {
    return none(missed(base, `cannot be built: it is unknown what was uncommitted before: ${names.reason}`))
  }
  const checkout = await ports.commits.checkout(base.commit, { names: names.value, isWritten: command !== '' })
  if (checkout.kind === 'miss') {
    if (checkout.absent || base.version !== undefined) return none(checkout)
    return none(miss(orAnotherBase(checkout, ports.runner)))
  }
  await using tree = checkout.value
  if (tree.copied > MUCH) {
    ports.runner.info(`${formatBytes(tree.copied)} of uncommitted files were copied for ${baseName(base)}.`)
  }
  // Before the command, as the head's bake file was read.
  const atBase = await jobsAtBase(ports, rebuilds, base, { ...tree, command })
  const beside = await prepared(ports, tree, command)
  if (beside.kind === 'miss') return none(missed(base, `could not be prepared: ${beside.reason}`))
  const ready = { ...tree, beside: beside.value }
  const builds = atBase.flatMap((each) => (each.kind === 'miss' ? [] : each.value))
  const weighed = await weighBases(ports, builds, { base, tree: ready })
  const results = new Map(builds.map(({ name }, index) => [name, weighed[index]!]))
  return atBase.map((each) => {
    const result = each.kind === 'miss' ? each : results.get(each.value.name)!
    return result.kind === 'miss' ? result : { kind: 'found', value: rebuilt(result.value) }
  })
}

const isMiss = (each: Found<unknown> | Miss): each is Miss => each.kind === 'miss'

const missed = (base: Base, what: string): Miss => miss(`${baseAndWhy(base)} ${what}`)

/** A miss if an image is not built here: only a stored record could have it. */
function rebuildJob(job: ImageJob, base: Base): Found<RebuildJob> | Miss {
  const inputs = buildInputs(job)
  if (inputs !== undefined) return { kind: 'found', value: { ...job, inputs } }
  return miss(`${baseName(base)} has no record of ${job.name}, which is not built here${WEIGH_IT}`)
}

const WEIGH_IT = ': weigh it once at that commit, in a run that leaves its record in a store that this run uses'

/** Bytes that take a while to copy. */
const MUCH: Bytes = 100_000_000

/** Runs `prepare` in the tree, and returns which of the head's files are unchanged. */
async function prepared(
  ports: Pick<Ports, 'runner' | 'shell'>,
  tree: Worktree,
  command: string,
): Promise<Found<Worktree['beside']> | Miss> {
  if (command === '') return { kind: 'found', value: tree.beside }
  try {
    return { kind: 'found', value: await tree.keptBy(() => prepareIn(ports, command, tree.directory)) }
  } catch (error) {
    return { kind: 'miss', reason: whyNot(ports, error) }
  }
}

function rebuilt({ record, taken }: AtBase): Rebuilt {
  const hiding = taken.beside.filter(({ hides }) => hides)
  return {
    record,
    beside: summed(hiding.map(({ path, bytes }) => ({ path, bytes }))),
    outside: [...new Set(taken.outside)],
  }
}

const MOST_KEPT = 20

function summed(files: readonly FileBeside[]): FilesBeside | null {
  if (files.length === 0) return null
  const heaviest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, MOST_KEPT)
  return { heaviest, count: files.length, bytes: sum(files, ({ bytes }) => bytes) }
}
