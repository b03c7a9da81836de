import { isError } from '../../errors/errors.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import { anyMeasured } from '../../mounts/held.ts'
import type { FoundMounts } from '../../plan/cache-mount.ts'
import type { Ports } from '../../ports.ts'
import { whyNot } from '../why-not.ts'

/** Pauses (ms) before another look. */
export const RECORD_PAUSES = [50, 200, 800, 2000]

/** What a builder holds, or why that is unknown, as a clause. */
export type Records = readonly BuilderRecord[] | string

/** Throws `run.cancelled`. */
export async function recordsOf(ports: Pick<Ports, 'buildx' | 'runner'>, builder: string): Promise<Records> {
  try {
    return await ports.buildx.records(builder)
  } catch (error) {
    return notKnown(ports, error)
  }
}

const notKnown = (ports: Pick<Ports, 'runner'>, error: unknown): string =>
  `what the builder holds is not known: ${whyNot(ports, error)}`

/**
 * Asks before it is known whether the builder runs. Undefined to ask again: a builder that never started refuses, but
 * may hold old state. A builder that did not answer in time is not asked again. Also undefined without any `--mount`.
 * Throws `run.cancelled`.
 */
export async function recordsBefore(
  ports: Pick<Ports, 'buildx' | 'runner'>,
  builder: string,
  dockerfile: string | undefined,
): Promise<Records | undefined> {
  if (dockerfile === undefined || !/--mount\b/.test(dockerfile)) return undefined
  try {
    return await ports.buildx.records(builder)
  } catch (error) {
    const reason = notKnown(ports, error)
    return isError(error, 'engine.silent') ? reason : undefined
  }
}

/** After the user's build, once BuildKit has measured all mounts: before that, a save would get an empty one. */
export async function recordsAfter(
  ports: Pick<Ports, 'buildx' | 'clock' | 'runner'>,
  builder: string,
  found: FoundMounts,
): Promise<Records> {
  let records = await recordsOf(ports, builder)
  for (const pause of RECORD_PAUSES) {
    if (typeof records === 'string' || !anyMeasured(found, records)) break
    await ports.clock.sleep(pause)
    records = await recordsOf(ports, builder)
  }
  return records
}
