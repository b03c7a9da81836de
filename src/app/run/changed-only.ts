import type { Chosen } from '../../baseline/choose.ts'
import { isRelease } from '../../baseline/release.ts'
import type { BakeSource } from '../../inputs/bake-source.ts'
import { allBuilds } from '../../plan/all-builds.ts'
import type { ChangedTree, Found, Miss, Ports } from '../../ports.ts'
import { builtSentences } from '../../report/built-section.ts'
import { plainForm } from '../../report/form.ts'
import type { BuiltImage } from '../../report/report.ts'
import { listed } from '../../text/and-more.ts'
import { miss } from '../../units/answers.ts'
import { inputAtStart, inputName } from '../../units/audience.ts'
import { groupBy } from '../../units/group-by.ts'
import { untold, type WhyBuilt } from '../contexts/built-reason.ts'
import type { FindTriggers } from '../contexts/triggering.ts'
import { whyBuilt } from '../contexts/why-built.ts'
import type { Base } from './base.ts'
import { bakeChanges } from './bake-changes.ts'
import { baseTriggers } from './base-triggers.ts'
import { changedEntries, type ConfigOf } from './changed-entries.ts'
import { isOfNoCommit, type ImageJob } from './image-job.ts'
import type { Ready } from './prepare.ts'

/** The images of a run, sorted by whether the change may have changed them. */
export interface Sorted {
  /** To be built and weighed, in their order. */
  readonly built: readonly ImageJob[]
  /** Why each of these is built. */
  readonly reasons: readonly BuiltImage[]
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

type ChangePorts = Pick<Ports, 'buildx' | 'cancelled' | 'commits' | 'files' | 'images' | 'runner' | 'variable'>

/** Images whose inputs are those of the base, to the byte, are carried forward. One of which that cannot be told is built. */
export async function sortByChange(ports: ChangePorts, asked: Asked): Promise<Sorted> {
  const { runner } = ports
  const { jobs } = asked
  const changes = await changesOf(ports, asked)
  if (changes.kind === 'miss') {
    const input = inputName('changed-only', runner.audience)
    const note = `All images were built, although ${input} is set: ${changes.reason}`
    return { built: jobs, reasons: [], carried: [], notes: [note] }
  }
  const { base, tree } = changes.value
  const sources = jobs.flatMap((job) => sourceOf(job) ?? [])
  const given = { sources, base, tree, ready: asked.ready }
  const whyOthers = await Promise.all([changedEntries(ports, base.commit, asked), bakeChanges(ports, given)])
  const findTriggers = baseTriggers(ports)
  const found: { readonly job: ImageJob; readonly why: WhyBuilt | undefined }[] = []
  for (const job of jobs) {
    const [ofFile, ofBake] = whyOthers
    const source = sourceOf(job)
    const why = whyOne(job) ?? ofFile(job) ?? (source && ofBake(source))
    found.push({ job, why: why ?? (await whyInputs(ports, job, tree, findTriggers)) })
  }
  const built = found.flatMap(({ job, why }) => (why === undefined ? [] : { ...why, job, name: job.name }))
  const carried = found.flatMap(({ job, why }) => (why === undefined ? job.name : []))
  const notes = carried.length === 0 ? untoldNotes(built, inputAtStart('changed-only', runner.audience)) : []
  builtSentences(built, plainForm).forEach((sentence) => runner.info(sentence))
  if (runner.audience === 'workflow') {
    notes.forEach((message) => runner.annotate({ level: 'notice', title: 'Nothing carried forward', message }))
  }
  return {
    built: built.map(({ job }) => job),
    reasons: built.map(({ name, reason }) => ({ name, reason })),
    carried,
    notes,
  }
}

async function changesOf(
  { commits, runner }: ChangePorts,
  { chosen, prepare }: Asked,
): Promise<Found<{ readonly base: Base; readonly tree: ChangedTree }> | Miss> {
  if (isRelease(runner.event)) return miss('a release consists of all of them')
  if (chosen.kind === 'none') return miss(chosen.reason)
  if (prepare !== '') return miss(`what the command of ${inputName('prepare', runner.audience)} makes is in no commit`)
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
function whyOne(job: ImageJob): WhyBuilt | undefined {
  if (job.subject.kind === 'image') return untold('it is not made from this repository')
  return isOfNoCommit(job) ? untold('it is built from a URL or from outside the repository') : undefined
}

/** Of the image, and of the targets of its bake file that it is linked to. */
async function whyInputs(
  { files }: ChangePorts,
  { subject }: ImageJob,
  tree: ChangedTree,
  findTriggers: FindTriggers,
): Promise<WhyBuilt | undefined> {
  if (subject.kind === 'image') return undefined
  const { build, bake } = subject
  for (const { target, inputs } of allBuilds({ build, bake })) {
    const linked = { build: inputs, target: target || (bake?.target ?? ''), bake, tree, findTriggers }
    const why = await whyBuilt(files, linked)
    if (why !== undefined) return why
  }
  return undefined
}

/** Without it, nobody would look for why a run builds all, whatever changes. */
function untoldNotes(built: readonly (BuiltImage & WhyBuilt)[], input: string): readonly string[] {
  const reasons = groupBy(
    built.filter(({ isChanged }) => !isChanged),
    ({ reason }) => reason,
  )
  const [first] = [...reasons].toSorted(([, a], [, b]) => b.length - a.length)
  if (first === undefined) return []
  const [reason, images] = first
  const names = listed(
    images.map(({ name }) => name),
    'image',
  )
  const them = images.length === 1 ? 'it' : 'them'
  return [
    `${input} carried no image forward, as it cannot be told of ${names} whether the change affects ${them}: ${reason}`,
  ]
}

const sourceOf = ({ subject }: ImageJob): BakeSource | undefined =>
  subject.kind === 'build' ? subject.bake : undefined
