import { fail } from '../../errors/errors.ts'
import type { Ports, RecordPorts } from '../../ports.ts'
import { pending } from '../../units/pending.ts'
import { laterRunner } from '../later-runner.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { inspectedOnce } from '../weigh/inspected-once.ts'
import { baseName } from './base.ts'
import { findAhead, type Wanted } from './find-ahead.ts'
import type { BuiltAhead, Search } from './find-baseline.ts'
import { buildInputs } from './image-job.ts'
import { weighHeads, type Heads, type HeadWeighing } from './weigh-heads.ts'
import { isBuiltElsewhere, whyNotBeside } from './why-not-beside.ts'

type RunPorts = Ports & RecordPorts

interface WithBase {
  readonly wanted: Wanted
  readonly rebuild: (ports: RunPorts) => Search['rebuild']
}

interface Weighed {
  readonly weighings: readonly HeadWeighing[]
  /** Images that were built at the base meanwhile; settles once they are weighed. */
  readonly ahead: Promise<BuiltAhead>
}

/**
 * Weighs the images of this run, while the base's records are searched for. If there is none, and the builder is another
 * machine, the base is built meanwhile, too (issue 17, heading 6). It is read only after the head, so that no more is in
 * memory than without it; what it says follows in the log; and it ends with the head, if that fails. Throws what the head throws.
 */
export async function weighWithBase(
  ports: RunPorts,
  watch: Stopwatch,
  heads: Heads,
  { wanted, rebuild }: WithBase,
): Promise<Weighed> {
  const [begun, weighed] = [pending(), pending()]
  let isOver = false
  const ended = new AbortController()
  const later = laterRunner(ports.runner)
  const released = weighed.promise.then(later.release)
  released.catch(() => undefined) // the head failed

  async function buildAhead(): Promise<BuiltAhead> {
    const { chosen, mode } = wanted
    const lacking = await findAhead(ports, wanted)
    const jobs = lacking.filter((job) => buildInputs(job) !== undefined)
    if (jobs.length === 0 || chosen?.kind !== 'commit' || mode === 'record') return NONE
    if (!(await isBuiltElsewhere(ports, wanted.jobs).catch(no))) return NONE
    const { inputs, commit } = heads
    const why = await whyNotBeside(ports, { jobs: wanted.jobs, inputs, head: commit.head }).catch(unknown)
    if (why !== undefined) {
      later.runner.info(`Not built beside the head: ${baseName(chosen)}, as ${why}.`)
      return NONE
    }
    await begun.promise
    if (isOver) return NONE
    const results = await rebuild(apart(ports, ended.signal, weighed.promise, later.runner))(chosen, jobs)
    await released
    return new Map(jobs.map(({ name }, index) => [name, results[index]!]))
  }
  function end(): void {
    isOver = true
    begun.resolve()
  }
  const ahead = watch.ahead('baseline', buildAhead)
  ahead.catch(() => undefined) // told where it is needed
  try {
    const weighings = await weighHeads({ ...ports, buildx: telling(ports.buildx, begun.resolve) }, watch, heads)
    end()
    weighed.resolve()
    return { weighings, ahead }
  } catch (error) {
    end()
    weighed.reject(error)
    ended.abort(fail('run.cancelled', { signal: 'the head was not weighed' }))
    await ahead.catch(() => undefined) // nothing of it outlasts the run
    throw error
  }
}

const NONE: BuiltAhead = new Map()

/** What fails here fails the head, too, which says so. */
const no = (): boolean => false
const unknown = (): string => 'its Dockerfile could not be read'

/** Says when the first build of the user's begins, whose cache mounts are restored then: only it may always be silent. */
function telling(buildx: Ports['buildx'], begin: () => void): Ports['buildx'] {
  return {
    ...buildx,
    build(plan, show) {
      if (plan.silence === undefined) begin()
      return buildx.build(plan, show)
    },
    bake(...asked) {
      begin()
      return buildx.bake(...asked)
    },
  }
}

/** For builds that end with `ended`, are read after `weighed`, and told by `runner`. */
function apart(ports: RunPorts, ended: AbortSignal, weighed: Promise<void>, runner: Ports['runner']): RunPorts {
  const its = ports.until(ended)
  const openBuilt: Ports['images']['openBuilt'] = async (...asked) => {
    await weighed
    return await its.images.openBuilt(...asked)
  }
  return inspectedOnce({ ...ports, ...its, images: { ...its.images, openBuilt }, runner })
}
