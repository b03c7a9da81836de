import { judge } from '../budget/judge.ts'
import type { Verdict } from '../budget/verdict.ts'
import { compareRecords } from '../comparison/compare.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { withCold } from '../mounts/effect.ts'
import type { Ports } from '../ports.ts'
import { makeRecord } from '../record/make.ts'
import type { Record } from '../record/record.ts'
import type { Report } from '../report/report.ts'
import { unseenSentence } from '../report/beside-sentence.ts'
import { repositoryNotes } from '../report/repository-note.ts'
import { checkImages } from './check-paths.ts'
import { chooseBase } from './choose-base.ts'
import { findBaseline } from './find-baseline.ts'
import { imageJob, storeRecord, type ImageJob } from './image-job.ts'
import type { CarriedMounts } from './mounts/mounts-plan.ts'
import { maskSecrets } from './mask-secrets.ts'
import { prepareCheckout } from './prepare.ts'
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
  const checkout = await ports.commits.facts()
  for (const { subject } of inputs.images) if (subject.kind === 'build') await maskSecrets(ports, subject.build)
  const prepared = await prepareCheckout(ports, inputs.prepare)
  const images = await watch.step('inputs', () => checkImages(ports, inputs.images))
  const facts = checkout.kind === 'found' ? checkout.value : undefined
  const folder = { directory: ports.files.directory, prefix: facts?.prefix ?? '' }
  const jobs = images.map((image) => imageJob(image, folder, inputs.prepare))

  const chosen = await watch.step('baseline', () => chooseBase(ports, { checkout, base: inputs.base, jobs }))

  const commit = facts && !facts.dirty ? facts.head : null
  const isWhole = facts?.isWhole ?? false
  const weighings: Weighing[] = []
  const { cacheMounts } = inputs
  const carried = cacheMounts.use === 'off' ? undefined : { cacheMounts, head: facts?.head ?? null, commit }
  for (const job of jobs) weighings.push(await weighHead(ports, watch, job, carried))
  const weighed = await watch.step('record', () => makeRecord(weighings.flatMap(recordsOf), commit, ports.clock.now()))

  const baseline = await watch.step('baseline', () =>
    findBaseline(ports, {
      chosen,
      head: weighed,
      isWhole,
      jobs,
      rebuild: (base) => rebuildBase(ports, jobs, base, prepared),
    }),
  )
  const record = withCold(weighed, baseline.kind === 'baseline' ? baseline.record : undefined)
  // Made without some of its files, it is no record of its commit.
  if (isWhole) await watch.step('record', () => storeRecords(ports, jobs, record))
  const comparison = await watch.step('comparison', () => compareRecords(record, baseline))
  const beside = unseenSentence(baseline, ports.runner.audience)
  // On the command line whoever reads the sentence is who made the files.
  const unseen = ports.runner.audience === 'command line' ? undefined : beside
  const verdict = await watch.step('verdict', () => judge(jobs, record, { ...comparison, unseen }))
  const report: Report = {
    record,
    head: facts?.head ?? null,
    baseline,
    comparison,
    verdict,
    notes: [
      ...weighings.flatMap(({ notes }) => notes),
      ...record.images.flatMap(repositoryNotes),
      ...(beside === undefined || isSaid(verdict, beside) ? [] : [beside]),
    ],
    steps: watch.times(),
    now: ports.clock.now(),
  }
  ports.cancelled.throwIfAborted() // what a cancelled run would say is not said
  await watch.step('report', () => publish(ports, inputs, report, { build: weighings[0]!.build, key: jobs[0]!.key }))
  return { ...report, steps: watch.times() }
}

/** Whether a rule gives it as its reason. */
const isSaid = ({ images }: Verdict, sentence: string): boolean =>
  images.some(({ outcomes }) => outcomes.some((outcome) => outcome.status === 'skip' && outcome.reason === sentence))

function weighHead(
  ports: Ports,
  watch: Stopwatch,
  job: ImageJob,
  carried: CarriedMounts | undefined,
): Promise<Weighing> {
  const { name, subject } = job
  if (subject.kind === 'image') {
    const { reference, builder } = subject
    return weighExisting(ports, watch, { name, reference, builder, compress: true })
  }
  return weighBuilt(ports, watch, {
    ...job,
    inputs: subject.build,
    tree: undefined,
    compress: true,
    title: `Build ${name}`,
    carried,
  })
}

/** Stores each image's part of a record; that of a tree that is no commit is not stored. */
async function storeRecords(ports: Ports, jobs: readonly ImageJob[], record: Record): Promise<void> {
  for (const job of jobs) {
    await storeRecord(ports, job, { ...record, images: record.images.filter(({ name }) => name === job.name) })
  }
}
