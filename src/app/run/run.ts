import { mergedHead } from '../../baseline/merged-head.ts'
import { isError } from '../../errors/errors.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { inRepository } from '../../plan/definition.ts'
import type { Ports, RecordPorts } from '../../ports.ts'
import { makeRecord } from '../../record/make.ts'
import type { Report } from '../../report/report.ts'
import { apartFromContexts } from '../contexts/apart-from-contexts.ts'
import { checkImages } from '../contexts/check-paths.ts'
import { refuseLinksOut } from '../contexts/refuse-links-out.ts'
import type { Leg } from '../legs/leg.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { tellDecision } from '../tell-decision.ts'
import { maskSecrets, tellIgnoredSecrets } from '../weigh/mask-secrets.ts'
import { withPipesRead } from '../weigh/piped-secrets.ts'
import { holdToBudgets } from './base-budgets.ts'
import { withBakeFiles } from './bake-files.ts'
import { withBakeImages } from './bake-images.ts'
import { baselinesOfRun } from './baselines-of-run.ts'
import { requireBaseCheckout, requireBasePlaces } from './base-code.ts'
import { configAboveNotes } from './config-above.ts'
import { chooseBase } from './choose-base.ts'
import { chooseRelease } from './choose-release.ts'
import { sortByChange, type Sorted } from './changed-only.ts'
import { commentsAhead } from './comments-ahead.ts'
import { openOther } from './compare-with.ts'
import { tellRecords, withRecords } from './chosen-records.ts'
import { factsOfImages } from './facts-of-images.ts'
import type { Search } from './find-baseline.ts'
import { buildsOf, madeIn, withBuilds } from './image-builds.ts'
import { imageJob, storeRecords } from './image-job.ts'
import { inspectAhead } from './inspect-ahead.ts'
import { legImage } from './leg-image.ts'
import { namesFor, needsStanding } from './making.ts'
import { offTagNotes } from './off-tag.ts'
import { factsAfter, prepareCheckout } from './prepare.ts'
import { publishFailure } from './publish-failure.ts'
import { publishLeg } from './publish-leg.ts'
import { allowedAlone, pushedFirst, pushingOf, readPushing } from './push-images.ts'
import { pushablesOf, pushUnlessHeld } from './push-unless-held.ts'
import { rebuildBase } from './rebuild-base.ts'
import { reportOn, type Push } from './report-on.ts'
import { findRelease, sinceBase } from './since-release.ts'
import { isStrict } from './strictness.ts'
import { trustedCaches } from './trusted-caches.ts'
import { weighWithBase } from './weigh-with-base.ts'
import { withCold } from './with-cold.ts'

/**
 * The main job, from checked inputs to a published report, or to a published reason why there is none (docs/design.md).
 * Throws `input.*` before anything is built, `build.failed`, `engine.*` and `image.*`; what is best effort (baseline,
 * record store, comment, summary) never throws.
 */
export async function run(given: Ports, asked: Inputs, watch: Stopwatch): Promise<Report> {
  const ports = commentsAhead(given, asked, watch)
  let inputs = asked
  try {
    const named = withBakeFiles(ports, asked)
    await requireBaseCheckout(ports, named)
    inputs = await watch.step('inputs', () => withBakeImages(ports, named))
    await refuseLinksOut(ports.files, inputs.images)
    return await withPipesRead(ports.files, buildsOf(inputs.images), (unpiped) =>
      inspectAhead(ports, inputs, (asking) => walk(asking, withBuilds(inputs, unpiped), watch)),
    )
  } catch (error) {
    // A bake file, which may not be the base's, could put anything into the names of its images.
    const shown = isError(error, 'run.pull-request-target') ? asked : inputs
    await publishFailure(ports, shown, error).catch(() => undefined) // the first error is the one to report
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
  requireBasePlaces(ports, inputs, before)
  await maskSecrets(ports, builds)
  builds.forEach((build) => tellIgnoredSecrets(ports, build))
  const pushingAll = readPushing(inputs)
  const opened = await watch.step('inputs', () => openOther(ports, inputs.images[0]!))
  const ready = await prepareCheckout(ports, inputs.prepare)
  if (inputs.prepare !== '') ports = await apart()
  tellRecords(ports, inputs.records)
  const checkout = await factsAfter(ports, before, inputs.prepare)
  tellDecision(ports, 'checkout', checkout)
  const checked = await watch.step('inputs', () => checkImages(ports, inputs))
  const { images, notes: ofCaches } = trustedCaches(ports.runner.event, checked)
  const here = checkout.kind === 'found' ? checkout.value : undefined
  const folder = { directory: ports.files.directory, prefix: here?.prefix ?? '' }
  const ofHead = images.map((image) => imageJob(image, folder, inputs.prepare))
  const facts = factsOfImages(here, ports.runner.event, ofHead)

  const { budgetsFrom: from, config, isChosen } = inputs
  const chosen = await watch.step('baseline', () => chooseBase(ports, { checkout, base: inputs.base, jobs: ofHead }))
  const sorting = { jobs: ofHead, chosen, config, prepare: inputs.prepare, ready }
  const sorted = inputs.changedOnly && (await watch.step('changes', () => sortByChange(ports, sorting)))
  const { built, reasons, carried, notes: ofChange } = sorted || { ...ALL, built: ofHead }
  const pushing = pushingOf(pushingAll, (index) => built.includes(ofHead[index]!))
  const asking = { checkout, base: inputs.base, jobs: built }
  const holding = { ...asking, all: ofHead, chosen, from, config, isChosen }
  const { jobs, budgets, named } = await watch.step('baseline', () => holdToBudgets(ports, holding))
  const release = await watch.step('baseline', () => chooseRelease(ports, { ...asking, jobs }, chosen))
  for (const { name, key, definition, rules } of jobs) tellDecision(ports, 'image', { name, key, definition, rules })
  tellDecision(ports, 'base', chosen)
  tellDecision(ports, 'budgets', budgets)
  if (release !== undefined) tellDecision(ports, 'release', release)
  const ofConfig = await configAboveNotes(ports, inputs, folder.prefix)
  const ofTag = await offTagNotes(ports, here)

  await using kept = pushing.any && !pushing.first ? await ports.files.temporaryFolder() : undefined
  const commit = facts && !facts.dirty ? facts.head : null
  const isWhole = here?.isWhole ?? false
  // Before the build, which may write into the checkout.
  const isCompared = chosen.kind === 'commit' || release?.kind === 'commit'
  const [names, standing] = await Promise.all([
    namesFor(isCompared, jobs, inputs.baseMode, ready),
    needsStanding(jobs, isCompared, commit !== null && isWhole) ? ready.askStanding() : undefined,
  ])
  const at = { head: facts?.head ?? null, commit }
  const heads = { jobs, inputs, pushing, kept: kept?.path, commit: at, standing }
  const mode = inputs.records === 'off' ? 'rebuild' : inputs.baseMode
  const wanted = { chosen: opened ? undefined : chosen, release, jobs, mode }
  const making = { command: inputs.prepare, names }
  const rebuild =
    (its: typeof ports): Search['rebuild'] =>
    (base, lacking) =>
      rebuildBase(its, lacking, base, making)
  const { weighings, ahead } = await weighWithBase(ports, watch, heads, { wanted, rebuild })
  const records = weighings.flatMap((weighing) => weighing.records)
  const weighed = await watch.step('record', () => makeRecord(records, commit, ports.clock.now()))

  const search: Search = {
    chosen,
    head: weighed,
    isWhole,
    jobs,
    since: sinceBase(release, chosen),
    mode,
    rebuild: rebuild(ports),
    ahead: await watch.step('baseline', () => ahead),
  }
  const compared = await watch.step('baseline', () => baselinesOfRun(ports, search, opened))
  const { baselines, ofCommit, notes: ofBaselines } = compared
  for (const each of baselines) tellDecision(ports, 'baseline', { ...each, record: undefined })
  const ofBase = baselines.flatMap((each) => (each.kind === 'baseline' ? each.record.images : []))
  const record = withCold(weighed, ofBase)
  // Without some of its files, it is not a record of its commit.
  if (isWhole) await watch.step('record', () => storeRecords(ports, jobs, record))
  const leg: Leg = {
    record,
    carried,
    built: reasons,
    expected: [...new Set([...(config?.images.keys() ?? []), ...named])],
    isOfBake: inputs.bake !== undefined,
    head: facts?.head ?? null,
    mergedHead: facts ? mergedHead(ports.runner.event, facts) : null,
    images: jobs.map((job) => legImage(job, config)),
    baselines,
    release: await watch.step('baseline', () => findRelease(ports, { release, search, baselines: ofCommit })),
    budgets,
    configFile: (budgets && inRepository(budgets.path, folder)) ?? null,
    strict: isStrict(inputs, ports.runner.event, pushing.any),
    notes: [
      ...ofConfig,
      ...ofTag,
      ...ofChange,
      ...ofCaches,
      ...weighings.flatMap(({ notes }) => notes),
      ...ofBaselines,
    ],
  }
  const pushables = jobs.flatMap((job, index) => pushablesOf(job, weighings[index]!))
  const push: Push = async (reason, verdict) => {
    if (pushables.length === 0) return pushedFirst(pushing)
    const except = inputs.pushPartial ? allowedAlone(verdict, leg.strict) : new Set<string>()
    return await watch.step('push', () => pushUnlessHeld(ports, pushables, { reason, except }))
  }
  const told = { leg, parts: [leg], notWeighed: [] }
  const report = await reportOn(ports, inputs, told, { watch, isPushed: pushing.any, push })
  ports.cancelled.throwIfAborted() // a cancelled run reports nothing
  const made = madeIn(inputs, ofHead, { jobs, weighings })
  await watch.step('report', () => publishLeg(ports, inputs, { leg, report, watch }, made))
  return { ...report, steps: watch.times() }
}

const ALL: Omit<Sorted, 'built'> = { reasons: [], carried: [], notes: [] }
