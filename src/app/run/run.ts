import { mergedHead } from '../../baseline/merged-head.ts'
import { withMoved } from '../../baseline/with-moved.ts'
import { judge } from '../../budget/judge.ts'
import { compareRecords } from '../../comparison/compare.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { inRepository } from '../../plan/definition.ts'
import type { Ports, RecordPorts } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { ImageRecord } from '../../record/record.ts'
import { budgetNotes } from '../../report/budget-notes.ts'
import { foldedNotes } from '../../report/folded-note.ts'
import type { Report } from '../../report/report.ts'
import { repositoryNotes } from '../../report/repository-note.ts'
import { apartFromContexts } from '../contexts/apart-from-contexts.ts'
import { checkImages } from '../contexts/check-paths.ts'
import { refuseLinksOut } from '../contexts/refuse-links-out.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { tellDecision } from '../tell-decision.ts'
import { maskSecrets, tellIgnoredSecrets } from '../weigh/mask-secrets.ts'
import { withPipesRead } from '../weigh/piped-secrets.ts'
import type { Weighing } from '../weigh/weigh.ts'
import { acceptedGrowth } from './accepted-growth.ts'
import { annotated } from './annotated.ts'
import { holdToBudgets, whyUnheld } from './base-budgets.ts'
import { requireBaseCode } from './base-code.ts'
import { chooseBase } from './choose-base.ts'
import { chooseRelease } from './choose-release.ts'
import { tellRecords, withRecords } from './chosen-records.ts'
import { compared, comparedSince, unseenNotes } from './compared.ts'
import { factsOfImages } from './facts-of-images.ts'
import { findBaseline, type Search } from './find-baseline.ts'
import { buildsOf, withBuild } from './image-builds.ts'
import { imageJob, storeRecords } from './image-job.ts'
import { madeAsHead, namesFor, needsStanding } from './making.ts'
import { offTagNotes } from './off-tag.ts'
import { factsAfter, prepareCheckout } from './prepare.ts'
import { publishFailure } from './publish-failure.ts'
import { publish } from './publish.ts'
import { pushedFirst, readPushing, whyHeldBack } from './push-images.ts'
import { pushablesOf, pushUnlessHeld } from './push-unless-held.ts'
import { rebuildBase } from './rebuild-base.ts'
import { compareRelease, sinceBase } from './since-release.ts'
import { isStrict, trustsUnseen } from './strictness.ts'
import { trustedCaches } from './trusted-caches.ts'
import { ofFileAlone, wayToAccept } from './way-to-accept.ts'
import { weighHead } from './weigh-head.ts'
import { withCold } from './with-cold.ts'
import { withGiven } from './with-given.ts'

/**
 * The main job, from checked inputs to a published report, or to a published reason why there is none (docs/design.md).
 * Throws `input.*` before anything is built, `build.failed`, `engine.*` and `image.*`; what is best effort (baseline,
 * record store, comment, summary) never throws.
 */
export async function run(ports: Ports, inputs: Inputs, watch: Stopwatch): Promise<Report> {
  try {
    await refuseLinksOut(ports.files, inputs.images)
    return await withPipesRead(ports.files, buildsOf(inputs.images), (unpiped) => {
      const images = inputs.images.map((image) => withBuild(image, unpiped))
      return walk(ports, { ...inputs, images }, watch)
    })
  } catch (error) {
    await publishFailure(ports, inputs, error).catch(() => undefined) // the first error is the one to report
    throw error
  }
}

async function walk(given: Ports, inputs: Inputs, watch: Stopwatch): Promise<Report> {
  given.runner.mask(inputs.token)
  const builds = buildsOf(inputs.images)
  const apart = async (): Promise<Ports & RecordPorts> =>
    withRecords(await watch.step('inputs', () => apartFromContexts(given, builds)), inputs.records)
  // After the command, which may write ignore files; no cache is used before.
  let ports =
    inputs.prepare === '' ? await apart() : withRecords({ ...given, ...given.cache?.without('') }, inputs.records)
  const before = await ports.commits.facts()
  tellDecision(ports, 'event', ports.runner.event)
  await requireBaseCode(ports, inputs, before)
  await maskSecrets(ports, builds)
  builds.forEach((build) => tellIgnoredSecrets(ports, build))
  const pushing = readPushing(inputs)
  const ready = await prepareCheckout(ports, inputs.prepare)
  if (inputs.prepare !== '') ports = await apart()
  tellRecords(ports, inputs.records)
  const checkout = await factsAfter(ports, before, inputs.prepare)
  tellDecision(ports, 'checkout', checkout)
  const checked = await watch.step('inputs', () => checkImages(ports, inputs.images))
  const { images, notes: ofCaches } = trustedCaches(ports.runner.event, checked)
  const here = checkout.kind === 'found' ? checkout.value : undefined
  const folder = { directory: ports.files.directory, prefix: here?.prefix ?? '' }
  const ofHead = images.map((image) => imageJob(image, folder, inputs.prepare))
  const facts = factsOfImages(here, ports.runner.event, ofHead)

  const asking = { checkout, base: inputs.base, jobs: ofHead }
  const chosen = await watch.step('baseline', () => chooseBase(ports, asking))
  const { config, budgetsFrom: from } = inputs
  const holding = { ...asking, chosen, from, config }
  const { jobs, budgets } = await watch.step('baseline', () => holdToBudgets(ports, holding))
  const release = await watch.step('baseline', () => chooseRelease(ports, { ...asking, jobs }, chosen))
  for (const { name, key, definition, rules } of jobs) tellDecision(ports, 'image', { name, key, definition, rules })
  tellDecision(ports, 'base', chosen)
  tellDecision(ports, 'budgets', budgets)
  if (release !== undefined) tellDecision(ports, 'release', release)
  const ofTag = await offTagNotes(ports, here)

  await using kept = pushing.any && !pushing.first ? await ports.files.temporaryFolder() : undefined
  const commit = facts && !facts.dirty ? facts.head : null
  const isWhole = here?.isWhole ?? false
  // Before the build, which may write into the checkout.
  const isCompared = chosen.kind === 'commit' || release?.kind === 'commit'
  const names = await namesFor(isCompared, jobs, inputs.baseMode, ready)
  const standing = needsStanding(jobs, isCompared, commit !== null && isWhole) ? await ready.askStanding() : undefined
  const weighings: Weighing[] = []
  const records: ImageRecord[] = []
  const { cacheMounts } = inputs
  const carried = cacheMounts.use === 'off' ? undefined : { cacheMounts, head: facts?.head ?? null, commit }
  for (const [index, job] of jobs.entries()) {
    const outputs = pushing.outputs[index]!
    const isHeld = kept !== undefined && outputs.registries.length > 0
    const asked = {
      annotated: annotated(inputs, job),
      carried,
      kept: isHeld ? { outputs, folder: kept.path } : undefined,
    }
    const weighing = await weighHead(ports, watch, { ...job, ...asked })
    weighings.push(weighing)
    records.push(...(await madeAsHead(ports, job, weighing, standing)))
  }
  const weighed = await watch.step('record', () => makeRecord(records, commit, ports.clock.now()))

  const search: Search = {
    chosen,
    head: weighed,
    isWhole,
    jobs,
    since: sinceBase(release, chosen),
    mode: inputs.records === 'off' ? 'rebuild' : inputs.baseMode,
    rebuild: (base) => rebuildBase(ports, jobs, base, { command: inputs.prepare, names }),
  }
  const found = await watch.step('baseline', () => findBaseline(ports, search))
  const baseline = withMoved(found, weighed)
  tellDecision(ports, 'baseline', { ...baseline, record: undefined })
  const record = withCold(weighed, baseline.kind === 'baseline' ? baseline.record : undefined)
  // Without some of its files, it is not a record of its commit.
  if (isWhole) await watch.step('record', () => storeRecords(ports, jobs, record))
  const comparison = await watch.step('comparison', () => compareRecords(record, baseline))
  const since = await watch.step('baseline', () => compareRelease(ports, { release, search, baseline, record }))
  const strict = isStrict(inputs, ports.runner.event, pushing.any)
  const { audience } = ports.runner
  const reader = { audience, isTrusted: trustsUnseen(pushing.any, strict, audience) }
  const comparisons = { base: compared(comparison, baseline, reader), release: comparedSince(since, reader) }
  const judged = await watch.step('verdict', () => judge(jobs, record, comparisons, whyUnheld(budgets)))
  const ofFile = judge(ofFileAlone(inputs.images), record, comparisons)
  const { verdict, accepting } = await watch.step('verdict', () => acceptedGrowth(ports, inputs, judged))
  if (accepting !== undefined) tellDecision(ports, 'accepting', accepting)
  const pushables = jobs.flatMap((job, index) => pushablesOf(job, weighings[index]!))
  const push =
    pushables.length === 0
      ? pushedFirst(pushing)
      : await watch.step('push', () => pushUnlessHeld(ports, pushables, whyHeldBack(verdict, strict, audience)))
  const report: Report = {
    record,
    head: facts?.head ?? null,
    mergedHead: facts ? mergedHead(ports.runner.event, facts) : null,
    repositoryUrl: ports.runner.repositoryUrl ?? null,
    baseline,
    comparison,
    release: since,
    verdict,
    accepting,
    budgets,
    configFile: (budgets && inRepository(budgets.path, folder)) ?? null,
    wayToAccept: withGiven(wayToAccept(config, { verdict, ofFile }, budgets), inputs.images),
    strict,
    push,
    notes: [
      ...ofTag,
      ...ofCaches,
      ...weighings.flatMap(({ notes }) => notes),
      ...record.images.flatMap(repositoryNotes),
      ...foldedNotes(baseline),
      ...unseenNotes(comparisons, verdict),
      ...budgetNotes(budgets),
    ],
    steps: watch.times(),
    now: ports.clock.now(),
  }
  ports.cancelled.throwIfAborted() // a cancelled run reports nothing
  await watch.step('report', () => publish(ports, inputs, report, { build: weighings[0]!.build, key: jobs[0]!.key }))
  return { ...report, steps: watch.times() }
}
