import type { CommitFacts } from '../baseline/facts.ts'
import { judge } from '../budget/judge.ts'
import { compareRecords } from '../comparison/compare.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Ports } from '../ports.ts'
import type { Report } from '../report/report.ts'
import { makeRecord } from '../record/make.ts'
import type { Record } from '../record/record.ts'
import { checkPaths } from './check-paths.ts'
import { findBaseline } from './find-baseline.ts'
import { imageJob, storeRecord, type ImageJob } from './image-job.ts'
import { publish } from './publish.ts'
import { rebuildBase } from './rebuild-base.ts'
import type { Stopwatch } from './stopwatch.ts'
import { weighBuilt } from './weigh-built.ts'
import { recordsOf, weighExisting, type Weighing } from './weigh.ts'

/**
 * The main job: the walk of docs/design.md from checked inputs to a published report. Over budget is a verdict and no
 * error. Throws `input.*` before anything is built, `build.failed`, `engine.*` and `image.*`; what is best effort
 * (baseline, record store, comment, summary) never throws.
 */
export async function run(ports: Ports, inputs: Inputs, watch: Stopwatch): Promise<Report> {
  ports.runner.mask(inputs.token)
  await watch.step('inputs', () => checkPaths(ports.files, inputs))
  const checkout = await ports.commits.facts()
  const facts = checkout.kind === 'found' ? checkout.value : undefined
  const jobs = inputs.images.map((image) => imageJob(image, ports.files.directory, facts))

  const weighings: Weighing[] = []
  for (const job of jobs) weighings.push(await weighHead(ports, watch, job))
  const record = await watch.step('record', () => keepRecords(ports, jobs, weighings, facts))

  const baseline = await watch.step('baseline', () =>
    findBaseline(ports, {
      checkout,
      base: inputs.base,
      head: record,
      jobs,
      rebuild: (commit) => rebuildBase(ports, jobs, commit),
    }),
  )
  const comparison = await watch.step('comparison', () => compareRecords(record, baseline))
  const verdict = await watch.step('verdict', () => judge(jobs, record, comparison))
  const report: Report = {
    record,
    head: facts?.head ?? null,
    baseline,
    comparison,
    verdict,
    notes: weighings.flatMap(({ notes }) => notes),
    steps: watch.times(),
    now: ports.clock.now(),
  }
  ports.cancelled.throwIfAborted() // what a cancelled run would say is not said
  await watch.step('report', () => publish(ports, inputs, report, { build: weighings[0]!.build, key: jobs[0]!.key }))
  return { ...report, steps: watch.times() }
}

function weighHead(ports: Ports, watch: Stopwatch, job: ImageJob): Promise<Weighing> {
  const { name, subject } = job
  if (subject.kind === 'image')
    return weighExisting(ports, watch, { name, reference: subject.reference, compress: true })
  return weighBuilt(ports, watch, {
    ...job,
    inputs: subject.build,
    tree: undefined,
    compress: true,
    title: `Build ${name}`,
  })
}

/** Makes the record of the head, and stores each image's part of it; a tree that is no commit is not stored. */
async function keepRecords(
  ports: Ports,
  jobs: readonly ImageJob[],
  weighings: readonly Weighing[],
  facts: CommitFacts | undefined,
): Promise<Record> {
  const commit = facts && !facts.dirty ? facts.head : null
  const now = ports.clock.now()
  for (const [position, job] of jobs.entries()) {
    await storeRecord(ports, job, makeRecord(recordsOf(weighings[position]!), commit, now))
  }
  const all = weighings.flatMap(recordsOf)
  return makeRecord(all, commit, now)
}
