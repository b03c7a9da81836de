import type { BuildPorts, Found, Miss, Ports, RecordPorts } from '../../ports.ts'
import { gate } from '../../units/gate.ts'
import { stopwatch } from '../stopwatch.ts'
import { sideBySide } from '../weigh/side-by-side.ts'
import { baseName } from './base.ts'
import { STORED_AT_ONCE } from './image-job.ts'
import { partsAtBase, recordAtBase, type AtBase, type BaseSite, type RebuildJob } from './weigh-at-base.ts'

/** Images at their base, in their order; one that cannot be weighed takes no other with it. Throws if the run is cancelled. */
export async function weighBases(
  ports: BuildPorts & RecordPorts & Pick<Ports, 'cores'>,
  jobs: readonly RebuildJob[],
  site: BaseSite,
): Promise<readonly (Found<AtBase> | Miss)[]> {
  const watch = stopwatch(ports.clock)
  const parts = await Promise.all(jobs.map((job) => partsAtBase(ports, watch, job, site)))
  const images = parts.map((its) => (its.kind === 'miss' ? [] : its.value))
  const title = (what: string): string => `Build ${what} at ${baseName(site.base)}`
  const weighed = await sideBySide(ports, watch, { images, title, keepsOn: true })
  const storing = gate(STORED_AT_ONCE)
  return await Promise.all(
    jobs.map(async (job, index) => {
      const its = parts[index]!
      return its.kind === 'miss' ? its : await storing(() => recordAtBase(ports, job, site, weighed[index]!))
    }),
  )
}
