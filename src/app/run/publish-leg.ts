import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'
import type { Report } from '../../report/report.ts'
import { earlierLegs } from '../legs/earlier-legs.ts'
import { leaveLeg, legFile } from '../legs/leave-leg.ts'
import type { Leg, LegFile } from '../legs/leg.ts'
import { legsOfJob } from '../legs/legs-of-job.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { publish, type Made } from './publish.ts'
import { reportOn } from './report-on.ts'

interface Reported {
  readonly leg: Leg
  readonly report: Report
  readonly watch: Stopwatch
}

/** Publishes the report of a run and leaves its leg. The comment is about what earlier steps of its job weighed, too. */
export async function publishLeg(
  ports: Ports,
  inputs: Inputs,
  { leg, report, watch }: Reported,
  made: Made,
): Promise<void> {
  const earlier = await earlierLegs(ports, inputs)
  const own = { kind: 'weighed', ...leg, push: report.push } as const
  await leaveLeg(ports, legFile(ports, inputs, own))
  const shown =
    earlier.length === 0 ? undefined : await reportOnJob(ports, inputs, [...earlier, { outcome: own }], watch)
  await publish(ports, inputs, { report, shown: shown ?? report }, made)
}

/** On all steps of a job, in the order they ran; undefined if none of them weighed anything. */
export async function reportOnJob(
  ports: Ports,
  inputs: Inputs,
  files: readonly Pick<LegFile, 'outcome'>[],
  watch: Stopwatch,
): Promise<Report | undefined> {
  const legs = legsOfJob(files.map(({ outcome }) => outcome))
  if (legs === undefined) return undefined
  const { push } = legs.leg
  return await reportOn(ports, inputs, legs, { watch, isPushed: push !== null, push: async () => push })
}
