import type { Inputs } from '../../inputs/inputs.ts'
import type { ReportAsked } from '../../inputs/report-asked.ts'
import type { Ports } from '../../ports.ts'
import { whyNotAll } from '../../report/not-weighed.ts'
import type { Report } from '../../report/report.ts'
import { countLegs } from '../legs/count-legs.ts'
import { findLegs, noLegs } from '../legs/find-legs.ts'
import { imageOrder, orderedImages, orderedLegs } from '../legs/image-order.ts'
import type { Legs, PushedLeg } from '../legs/leg.ts'
import { legsOfRun } from '../legs/legs-of-run.ts'
import { readLegs } from '../legs/read-legs.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { tellDecision } from '../tell-decision.ts'
import { publishFailure } from './publish-failure.ts'
import { publish, type Made } from './publish.ts'
import { reportOn } from './report-on.ts'
import { isStrict } from './strictness.ts'
import { tagDigests } from './tag-digests.ts'

const STRICT_LEG =
  'A leg is strict, and so is the report: "strict: false" in its own job changes nothing, only in that of the leg'

/** Nothing is built. Tags are of one image. */
const madeOf = (isTagged: boolean): Made => ({ images: [], key: 'report', isOne: isTagged, isOfBake: false })

/**
 * One report on what other jobs of this run weighed (docs/matrix.md): compared, judged and published as if one run had
 * weighed all of it. Throws `input.legs` if there is no file.
 */
export async function reportOnLegs(
  ports: Ports,
  inputs: Inputs & { readonly report: ReportAsked },
  watch: Stopwatch,
): Promise<Report> {
  try {
    ports.runner.mask(inputs.token)
    const { leg, parts, notWeighed } = await watch.step('inputs', () => legsAsked(ports, inputs))
    const isTagged = inputs.report.tags.length > 0
    const isPushed = isTagged || leg.push !== null
    const strict = leg.strict || isStrict(inputs, ports.runner.event, isPushed)
    const push = async (held: string | undefined) => {
      if (!isTagged) return leg.push
      const why = whyNotAll({ notWeighed }) ?? held
      return await watch.step('push', () => tagDigests(ports, inputs.report, leg, why))
    }
    const notes = inputs.strict === false && leg.strict ? [...leg.notes, STRICT_LEG] : leg.notes
    const told = { leg: { ...leg, strict, notes }, parts, notWeighed }
    const report = await reportOn(ports, inputs, told, { watch, isPushed, push })
    ports.cancelled.throwIfAborted() // a cancelled run reports nothing
    await watch.step('report', () => publish(ports, inputs, { report, shown: report }, madeOf(isTagged)))
    return { ...report, steps: watch.times() }
  } catch (error) {
    await publishFailure(ports, inputs, error).catch(() => undefined) // the first error is the one to report
    throw error
  }
}

async function legsAsked(
  ports: Ports,
  { config, report: { legs: asked, images, platforms } }: Inputs & { readonly report: ReportAsked },
): Promise<Legs & { readonly leg: PushedLeg }> {
  const { files, runner, clock } = ports
  const paths = await findLegs(files, asked)
  if (paths.length === 0 && images?.length !== 0) throw noLegs(files, asked)
  const run = { job: runner.job, commits: await commitsOfRun(ports) }
  const counted = countLegs(await readLegs(files, paths), run)
  const { refused } = counted
  const expected = { images, platforms, ofFile: [...(config?.images.keys() ?? [])] }
  const order = imageOrder(counted.legs, expected)
  const legs = orderedLegs(counted.legs, order)
  const found = legsOfRun({ ...counted, legs }, { ...expected, now: clock.now() })
  tellDecision(ports, 'legs', { run, legs: legs.map(({ path }) => path), refused, notWeighed: found.notWeighed })
  return { ...found, leg: orderedImages(found.leg, order) }
}

/** The event's commit, and what is checked out here, if anything is. */
async function commitsOfRun({ commits, runner: { event } }: Ports): Promise<readonly string[]> {
  const facts = await commits.facts()
  const ofEvent = event.kind === 'pull_request' ? event.head : 'commit' in event ? event.commit : null
  const head = event.kind === 'merge_group' ? event.head : ofEvent
  return [...(facts.kind === 'found' ? [facts.value.head] : []), ...(head === null || head === '' ? [] : [head])]
}
