import type { FileBeside, FilesBeside } from '../../baseline/commit-facts.ts'
import type { BuildPorts, Found, Miss, Ports, RecordPorts, Worktree } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { WeightRecord } from '../../record/record.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'
import { sum } from '../../units/sum.ts'
import { stopwatch } from '../stopwatch.ts'
import { sideBySide } from '../weigh/side-by-side.ts'
import { whyNot } from '../why-not.ts'
import { orAnotherBase } from './another-base.ts'
import { baseAndWhy, baseName, type Base } from './base.ts'
import { buildInputs, type ImageJob } from './image-job.ts'
import { prepareIn, type Names } from './prepare.ts'
import { weighAtBase, type AtBase, type RebuildJob } from './weigh-at-base.ts'

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
 * Builds and weighs every image at its base, in a separate worktree. A miss if the base is not available, since
 * absolute budgets hold without it. Throws when the run is cancelled.
 */
export async function rebuildBase(
  ports: BuildPorts & RecordPorts & Pick<Ports, 'commits' | 'cores' | 'shell'>,
  jobs: readonly ImageJob[],
  base: Base,
  { command, names }: BaseMaking,
): Promise<Found<Rebuilt> | Miss> {
  const rebuilds = rebuildJobs(jobs, base)
  if (rebuilds.kind === 'miss') return rebuilds
  if (names.kind === 'miss') {
    return missed(base, `cannot be built: it is unknown what was uncommitted before: ${names.reason}`)
  }
  const checkout = await ports.commits.checkout(base.commit, { names: names.value, isWritten: command !== '' })
  if (checkout.kind === 'miss') {
    if (checkout.absent || base.version !== undefined) return checkout
    return { kind: 'miss', reason: orAnotherBase(checkout, ports.runner) }
  }
  await using tree = checkout.value
  if (tree.copied > MUCH) {
    ports.runner.info(`${formatBytes(tree.copied)} of uncommitted files were copied for ${baseName(base)}.`)
  }
  const beside = await prepared(ports, tree, command)
  if (beside.kind === 'miss') return missed(base, `could not be prepared: ${beside.reason}`)
  const ready = { ...tree, beside: beside.value }
  const title = (count: number): string => `Build ${count} images at ${baseName(base)}`
  const together = { jobs: rebuilds.value, title, keepsOn: true }
  const results = await sideBySide(ports, stopwatch(ports.clock), together, (job, side) =>
    weighAtBase(ports, { ...job, beside: side }, base, ready),
  )
  const weighed: AtBase[] = []
  for (const result of results) {
    if (result.kind === 'miss') return result
    weighed.push(result.value)
  }
  return { kind: 'found', value: asOne(weighed, base.commit, ports.clock.now()) }
}

const missed = (base: Base, what: string): Miss => ({ kind: 'miss', reason: `${baseAndWhy(base)} ${what}` })

/** A miss if an image is not built here: only a stored record could have it. */
function rebuildJobs(jobs: readonly ImageJob[], base: Base): Found<readonly RebuildJob[]> | Miss {
  const rebuilds: RebuildJob[] = []
  for (const job of jobs) {
    const inputs = buildInputs(job)
    if (inputs === undefined) {
      const reason = `${baseName(base)} has no record of ${job.name}, which is not built here${WEIGH_IT}`
      return { kind: 'miss', reason }
    }
    rebuilds.push({ ...job, inputs })
  }
  return { kind: 'found', value: rebuilds }
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

/** The images of a base as one. A file of the head that may hide growth is listed once. */
function asOne(weighed: readonly AtBase[], commit: string, now: number): Rebuilt {
  const hiding = weighed.flatMap(({ taken }) => taken.beside.filter(({ hides }) => hides))
  const beside = new Map(hiding.map(({ path, bytes }) => [path, { path, bytes }]))
  return {
    record: makeRecord(
      weighed.flatMap(({ records }) => records),
      commit,
      now,
    ),
    beside: summed([...beside.values()]),
    outside: [...new Set(weighed.flatMap(({ taken }) => taken.outside))],
  }
}

const MOST_KEPT = 20

function summed(files: readonly FileBeside[]): FilesBeside | null {
  if (files.length === 0) return null
  const heaviest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, MOST_KEPT)
  return { heaviest, count: files.length, bytes: sum(files, ({ bytes }) => bytes) }
}
