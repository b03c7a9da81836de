import { basename, join } from 'node:path'
import type { Build } from '../../buildkit/build.ts'
import { heldMounts } from '../../mounts/held.ts'
import type { OwnPlace } from '../../mounts/own-build.ts'
import { whyUnsaved } from '../../mounts/why-unsaved.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'
import { hasOuterTriggers } from '../../plan/unwritten-steps.ts'
import type { MountPorts, Ports } from '../../ports.ts'
import { atOnce } from '../../units/gate.ts'
import type { Stopwatch } from '../stopwatch.ts'
import type { Beside } from '../weigh/side-by-side.ts'
import { whyNot } from '../why-not.ts'
import { recordsAfter, recordsOf, type Records } from './builder-records.ts'
import { knownCold } from './known-cold.ts'
import { planMounts, type MountsJob, type MountsPlan } from './mounts-plan.ts'
import {
  carried,
  leftOutcome,
  outcomeOf,
  unknownNotes,
  unknownOutcome,
  withoutMounts,
  withSaved,
  type Carried,
} from './outcomes.ts'
import type { Restoration } from './restoration.ts'
import { restoreMounts } from './restore-mounts.ts'
import { saveMounts } from './save-mounts.ts'
import { addUser, noSharedMounts, ranWith, type SharedMounts } from './shared-mounts.ts'
import { tidying } from './tidying.ts'

/** `records`: what the builder held before the build, if already asked for. */
interface CarriedBuild {
  readonly scratch: string
  readonly records: Promise<Records | undefined> | undefined
  readonly build: () => Promise<Build>
  /** What is built at the same time may have the same mounts. */
  readonly beside?: Pick<Beside, 'index' | 'restoring' | 'saving' | 'mounts'> | undefined
}

/** Builds with the mounts of earlier runs. Only `build` can fail; a problem with a mount is part of its outcome. */
export async function carryMounts(
  ports: MountPorts,
  watch: Stopwatch,
  job: MountsJob,
  { scratch, records, build, beside }: CarriedBuild,
): Promise<Carried> {
  const plan = await planMounts(ports, job).catch((error: unknown) => whyNot(ports, error))
  if (typeof plan === 'string') return { build: await build(), notes: [`${UNPLANNED}: ${plan}`] }
  if (!plan) return withoutMounts(await build())
  const { builder, platforms } = job.inputs
  const { index = 0, restoring = atOnce, saving = atOnce, mounts: shared = noSharedMounts() } = beside ?? {}
  const onNode = (mount: CacheMount): string => inBuilder(builder, plan, mount)
  plan.found.carried.forEach((mount) => addUser(shared, onNode(mount), index))
  const place: OwnPlace = { builder, platforms, scratch: join(scratch, 'mounts'), nonce: basename(scratch) }
  const tidy = tidying(ports, builder, plan.found)
  const restored = await restoring(async () => {
    const before = (await records) ?? (await recordsOf(ports, builder))
    if (typeof before === 'string') return before
    const [each, restoreSeconds] = await timed(ports, watch, async () => {
      const { built: isBuilt, useless, ...result } = await restoreMounts(ports, plan, before, place)
      return { ...result, seen: isBuilt ? await tidy.afterRestore({ before, useless }) : before }
    })
    // By our lock, the next one would take the mount for half filled, and look for it in the store under a key of its own.
    if (beside) await tidy.settled()
    return { before, restoreSeconds, ...each }
  })
  if (typeof restored === 'string')
    return carried(job, plan, await build(), { outcome: unknownOutcome(plan, restored), cold: null })

  const { before, each: restorations, fetchSeconds, seen, restoreSeconds } = restored
  const isUsed = plan.policy.read && restorations.some(({ found }) => found !== 'held')
  const taken = isUsed ? ports.mounts.usage() : null
  const built = await build().catch(async (error: unknown) => {
    await tidy.withoutSave()
    throw error
  })
  await tidy.settled()
  shared.built.set(index, built)

  const cold = knownCold(plan, built, restorations)
  const { after, unsaved, results, saveSeconds } = await saving(async () => {
    const isRun = built.cacheSteps.some(({ cached }) => !cached)
    const ran = isRun || plan.found.carried.some((mount) => ranWith(shared, onNode(mount)))
    // A builder that did not report what it holds is not asked again.
    const now = ran && typeof seen !== 'string' ? await recordsAfter(ports, builder, plan.found) : seen
    const read = { ...job.inputs, buildkit: job.facts.buildkit }
    const triggered = hasOuterTriggers(job.dockerfile, read, built.ranStages)
    const why = whyNotSaved(ports, plan, restorations, { builder, shared, after: now, triggered })
    const savable = restorations.filter(({ mount }) => why.get(mount) === null)
    const useless = savable.map(({ mount }) => mount)
    useless.forEach((mount) => shared.saved.add(inStore(builder, plan, mount)))
    const [saved, seconds] = await timed(ports, watch, () => saveMounts(ports, { ...plan, cold }, savable, place))
    // If another build has a mount to itself (`sharing`), our build gets a new, empty one.
    if (typeof now !== 'string' && savable.length > 0) await tidy.afterSave({ before: now, useless })
    else if (ran) await tidy.withoutSave(now)
    return { after: now, unsaved: why, results: saved, saveSeconds: seconds }
  })

  const looked = restorations.map((each) => outcomeOf(each, { unsaved, results, fetchSeconds }))
  const mounts = [...looked, ...plan.found.left.map(leftOutcome)]
  const outcome = { mounts, restoreSeconds, saveSeconds, storeBytes: withSaved(await taken, mounts) }
  const { effect, notes } = carried(job, plan, built, { outcome, cold })
  // A new mount may be that of an image beside this one, whose Dockerfile names it.
  const unknown = beside ? [] : unknownNotes(plan, before, after)
  return { build: built, effect, notes: [...notes, ...unknown] }
}

const SAVED_BESIDE = 'it is saved with another image or platform of this run'

/**
 * What tells a mount from the others of a builder (dockerfile2llb, convert_runmount.go). Of several nodes, each has its own
 * for its platform.
 */
function inBuilder(builder: string, { found, nodes, platforms }: MountsPlan, mount: CacheMount): string {
  const { id, uid, gid, mode } = mount
  return JSON.stringify([builder, found.namespace, id, uid, gid, mode, nodes > 1 ? platforms : []])
}

/** The same for what is saved: Go's modules are the same on all nodes, so that once is enough. */
const inStore = (builder: string, plan: MountsPlan, mount: CacheMount): string =>
  inBuilder(builder, mount.kind === 'go-mod' ? { ...plan, platforms: [] } : plan, mount)

const TRIGGERED = 'a base image has ONBUILD instructions, which would also run in the build that saves it'

const UNPLANNED = 'The cache mounts of the Dockerfile are unknown, so none is kept for the next run'

interface Uses {
  readonly builder: string
  readonly shared: SharedMounts
  readonly after: Records
  /** Whether an ONBUILD of a base image would also run in our build. */
  readonly triggered: boolean
}

/** Why each mount is not saved, as a clause. */
function whyNotSaved(
  { mounts: store }: Pick<Ports, 'mounts'>,
  plan: MountsPlan,
  restorations: readonly Restoration[],
  { builder, shared, after, triggered }: Uses,
): ReadonlyMap<CacheMount, string | null> {
  const there = typeof after === 'string' ? after : heldMounts(plan.found, after)
  const refusal = triggered ? TRIGGERED : store.whyNoSave()
  return new Map(
    restorations.map(({ mount, found }) => {
      const made = typeof there === 'string' ? there : there.has(mount)
      const why =
        whyUnsaved(plan, mount, { found, ran: ranWith(shared, inBuilder(builder, plan, mount)), made }) ?? refusal
      return [mount, why ?? (shared.saved.has(inStore(builder, plan, mount)) ? SAVED_BESIDE : null)]
    }),
  )
}

async function timed<T>(
  { clock }: Pick<Ports, 'clock'>,
  watch: Stopwatch,
  work: () => Promise<T>,
): Promise<readonly [result: T, seconds: number]> {
  const started = clock.now()
  const result = await watch.step('cache mounts', work)
  return [result, (clock.now() - started) / 1000]
}
