import type { Chosen } from '../../baseline/choose.ts'
import { isRelease } from '../../baseline/release.ts'
import type { BakeSource } from '../../inputs/bake-source.ts'
import { allBuilds } from '../../plan/all-builds.ts'
import type { ChangedTree, Found, Miss, Ports } from '../../ports.ts'
import { listed } from '../../text/and-more.ts'
import { miss } from '../../units/answers.ts'
import { inputName } from '../../units/audience.ts'
import { groupBy } from '../../units/group-by.ts'
import { whyBuilt, type HasTriggers } from '../contexts/why-built.ts'
import type { Base } from './base.ts'
import { bakeChanges } from './bake-changes.ts'
import { baseTriggers } from './base-triggers.ts'
import { changedEntries, type ConfigOf } from './changed-entries.ts'
import { isOfNoCommit, type ImageJob } from './image-job.ts'
import type { Ready } from './prepare.ts'

/** The images of a run, sorted by whether the change may have changed them. */
interface Sorted {
  /** To be built and weighed, in their order. */
  readonly built: readonly ImageJob[]
  /** Names of those that are as at the base. */
  readonly carried: readonly string[]
  readonly notes: readonly string[]
}

interface Asked extends ConfigOf {
  readonly jobs: readonly ImageJob[]
  readonly chosen: Chosen
  readonly prepare: string
  readonly ready: Ready
}

type ChangePorts = Pick<Ports, 'buildx' | 'cancelled' | 'commits' | 'files' | 'runner' | 'variable'>

/** Images whose inputs are those of the base, to the byte, are carried forward. One of which that cannot be told is built. */
export async function sortByChange(ports: ChangePorts, asked: Asked): Promise<Sorted> {
  const { runner } = ports
  const { jobs } = asked
  const changes = await changesOf(ports, asked)
  if (changes.kind === 'miss') {
    const input = inputName('changed-only', runner.audience)
    const note = `All images were built, although ${input} is set: ${changes.reason}`
    return { built: jobs, carried: [], notes: [note] }
  }
  const { base, tree } = changes.value
  const sources = jobs.flatMap((job) => sourceOf(job) ?? [])
  const given = { sources, base, changed: tree, ready: asked.ready }
  const whyOthers = await Promise.all([changedEntries(ports, base.commit, asked), bakeChanges(ports, given)])
  const hasTriggers = baseTriggers(ports)
  const found: { readonly job: ImageJob; readonly reason: string | undefined }[] = []
  for (const job of jobs) {
    const [ofFile, ofBake] = whyOthers
    const source = sourceOf(job)
    const reason = whyOne(job) ?? ofFile(job) ?? (source && ofBake(source))
    found.push({ job, reason: reason ?? (await whyInputs(ports, job, tree, hasTriggers)) })
  }
  const built = found.flatMap(({ job, reason }) => (reason === undefined ? [] : { job, reason }))
  for (const [reason, group] of groupBy(built, (each) => each.reason)) {
    const names = group.map(({ job }) => job.name)
    runner.info(`${listed(names, 'image')} ${names.length === 1 ? 'is' : 'are'} built: ${reason}.`)
  }
  const carried = found.flatMap(({ job, reason }) => (reason === undefined ? job.name : []))
  return { built: built.map(({ job }) => job), carried, notes: [] }
}

async function changesOf(
  { commits, runner }: ChangePorts,
  { chosen, prepare }: Asked,
): Promise<Found<{ readonly base: Base; readonly tree: ChangedTree }> | Miss> {
  if (isRelease(runner.event)) return miss('a release consists of all of them')
  if (chosen.kind === 'none') return miss(chosen.reason)
  if (prepare !== '') return miss('what the command of "prepare" makes is in no commit')
  const tree = await commits.changes(chosen.commit)
  if (tree.kind === 'miss') return tree
  const workflow =
    runner.audience === 'workflow' ? tree.value.changes.find(({ path }) => WORKFLOW.test(path)) : undefined
  if (workflow) return miss(`${workflow.path} changed, which may have changed inputs of this run`)
  return { kind: 'found', value: { base: chosen, tree: tree.value } }
}

/** A workflow, also of Gitea or Forgejo, or an action that it uses. */
const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/|(?:^|\/)action\.ya?ml$/

/** Why no diff tells whether an image changed. */
function whyOne(job: ImageJob): string | undefined {
  if (job.subject.kind === 'image') return 'it is not made from this repository'
  return isOfNoCommit(job) ? 'it is built from a URL or from outside the repository' : undefined
}

/** Of the image, and of the targets of its bake file that it is linked to. */
async function whyInputs(
  { files }: ChangePorts,
  { subject }: ImageJob,
  tree: ChangedTree,
  hasTriggers: HasTriggers,
): Promise<string | undefined> {
  if (subject.kind === 'image') return undefined
  const { build, bake } = subject
  for (const { target, inputs } of allBuilds({ build, bake })) {
    const isInline = bake?.targets[target || bake.target]?.['dockerfile-inline'] !== undefined
    const reason = await whyBuilt(files, { build: inputs, isInline, tree, hasTriggers })
    if (reason !== undefined) return reason
  }
  return undefined
}

const sourceOf = ({ subject }: ImageJob): BakeSource | undefined =>
  subject.kind === 'build' ? subject.bake : undefined
