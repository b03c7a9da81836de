import type { FileBeside, FilesBeside } from '../../baseline/commit-facts.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { inTree, takenPaths, type BaseTree } from '../../plan/base-plan.ts'
import { dockerfileOf } from '../../plan/context.ts'
import type { Found, Miss, Ports, Worktree } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { ImageRecord, WeightRecord } from '../../record/record.ts'
import { sum } from '../../units/sum.ts'
import { orAnotherBase } from './another-base.ts'
import { missingPath } from '../contexts/check-paths.ts'
import { contextsOutside, filesBeside } from '../contexts/files-beside.ts'
import { buildInputs, storeRebuilt, type ImageJob } from './image-job.ts'
import { made } from './making.ts'
import { prepareIn, type Names } from './prepare.ts'
import { stopwatch } from '../stopwatch.ts'
import { recordsOf } from '../weigh/weigh.ts'
import { weighBuilt } from '../weigh/weigh-built.ts'
import { whyNot } from '../why-not.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'
import { shortCommit } from '../../units/commit.ts'
import { isWithin } from '../../units/within.ts'

/** A base that was chosen (`Chosen`). */
export interface Base {
  readonly commit: string
  readonly why: string
}

/** What a base came out as, and the head's files and named contexts that were in its builds (`Baseline`). */
export interface Rebuilt {
  readonly record: WeightRecord
  readonly beside: FilesBeside | null
  readonly outside: readonly string[]
}

/** What a base is made with, besides its commit. */
interface BaseMaking {
  /** Of the input `prepare`; empty for none. */
  readonly command: string
  /** What lay beside the head before the command and the builds, which may write into the checkout. */
  readonly names: Names
}

/**
 * Builds and weighs every image of the run at its base, in a worktree of its own, so that the user's checkout stays
 * untouched. What was built with files of the head, or without some of the base's own, is not stored: it is no record of that
 * commit. A base that cannot be had is a miss with the reason, never an error: absolute budgets hold without it.
 */
export async function rebuildBase(
  ports: Ports,
  jobs: readonly ImageJob[],
  { commit, why }: Base,
  { command, names }: BaseMaking,
): Promise<Found<Rebuilt> | Miss> {
  const base = `the base ${shortCommit(commit)}`
  const which = `${base} (${why})`
  if (names.kind === 'miss') {
    const reason = `it is not known what was uncommitted before: ${names.reason}`
    return { kind: 'miss', reason: `${which} cannot be made: ${reason}` }
  }
  const checkout = await ports.commits.checkout(commit, { names: names.value, isWritten: command !== '' })
  if (checkout.kind === 'miss') {
    return checkout.absent ? checkout : { kind: 'miss', reason: orAnotherBase(checkout, ports.runner) }
  }
  await using tree = checkout.value
  if (tree.copied > MUCH) {
    ports.runner.info(`${formatBytes(tree.copied)} of uncommitted files were copied for ${base}.`)
  }
  const ready = await makeReady(ports, tree, command)
  if (ready.kind === 'miss') return { kind: 'miss', reason: `${which} could not be prepared: ${ready.reason}` }
  const images: ImageRecord[] = []
  const beside = new Map<string, FileBeside>()
  const outside = new Set<string>()
  for (const job of jobs) {
    const inputs = buildInputs(job)
    if (!inputs)
      return { kind: 'miss', reason: `${base} has no record of ${job.name}, which is not built here${WEIGH_IT}` }
    const link = await leadsOut(ports, inputs, tree)
    if (link !== undefined) return { kind: 'miss', reason: `${link} leads out of ${base}, by a link` }
    const missing = await missingAt(ports, inputs, tree)
    if (missing)
      return { kind: 'miss', reason: `${base} has no ${missing} yet, to build ${job.name} from`, absent: true }
    try {
      const title = `Build ${job.name} at its base ${shortCommit(commit)}`
      const weighing = await weighBuilt(ports, stopwatch(ports.clock), {
        ...job,
        inputs,
        tree,
        compress: true,
        title,
        kept: undefined,
        carried: undefined,
        annotated: undefined,
      })
      const taken = await filesBeside(ports.files, inputs, { ...tree, beside: ready.value }, weighing.build)
      taken.filter(({ hides }) => hides).forEach(({ path, bytes }) => beside.set(path, { path, bytes }))
      const others = await contextsOutside(ports.files, inputs, tree, weighing.build)
      others.forEach((context) => outside.add(context))
      const records = made(recordsOf(weighing), 'rebuild', { beside: taken, outside: others })
      const isOwn = taken.length === 0 && others.length === 0 && tree.isWhole
      if (isOwn) await storeRebuilt(ports, job, makeRecord(records, commit, ports.clock.now()))
      images.push(...records)
    } catch (error) {
      return { kind: 'miss', reason: `${which} could not be weighed: ${whyNot(ports, error)}` }
    }
  }
  return {
    kind: 'found',
    value: {
      record: makeRecord(images, commit, ports.clock.now()),
      beside: summed([...beside.values()]),
      outside: [...outside],
    },
  }
}

/** Runs the command of `prepare` in the tree, and gives what is the head's there all the same. */
async function makeReady(ports: Ports, tree: Worktree, command: string): Promise<Found<Worktree['beside']> | Miss> {
  if (command === '') return { kind: 'found', value: tree.beside }
  try {
    return { kind: 'found', value: await tree.keptBy(() => prepareIn(ports, command, tree.directory)) }
  } catch (error) {
    return { kind: 'miss', reason: whyNot(ports, error) }
  }
}

/** How an image that nobody builds here comes to have a record. */
const WEIGH_IT = ': weigh it once at that commit, on a machine that keeps its cache folder'

/** What takes a while to copy. */
const MUCH: Bytes = 100_000_000

const MOST_KEPT = 20

function summed(files: readonly FileBeside[]): FilesBeside | null {
  if (files.length === 0) return null
  const heaviest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, MOST_KEPT)
  return { heaviest, count: files.length, bytes: sum(files, ({ bytes }) => bytes) }
}

/**
 * What the build would read outside of the tree, as the user wrote it: a commit may have a link to any place of this
 * machine.
 */
async function leadsOut({ files }: Ports, inputs: BuildInputs, tree: Worktree): Promise<string | undefined> {
  for (const { written, path } of takenPaths(inputs, files.directory, tree)) {
    const real = await files.realPath(path)
    if (real !== undefined && !isWithin(real, tree.root)) return written
  }
  return undefined
}

/** The context or Dockerfile that the base does not have yet, as the user wrote it: the image is new there. */
async function missingAt({ files }: Ports, inputs: BuildInputs, tree: BaseTree): Promise<string | undefined> {
  const there = { context: inTree(tree, inputs.context), file: inTree(tree, inputs.file) }
  const missing = await missingPath(files, there, tree.directory)
  if (!missing) return undefined
  return missing.kind === 'context' ? `folder ${inputs.context}` : dockerfileOf(inputs)
}
