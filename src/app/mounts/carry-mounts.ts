import { basename, join } from 'node:path'
import type { Build } from '../../build/build.ts'
import type { CacheMount, LeftMount } from '../../mounts/cache-mount.ts'
import { mountsRecord } from '../../mounts/effect.ts'
import { heldMounts, unknownMounts } from '../../mounts/held.ts'
import { isOurs } from '../../mounts/leftovers.ts'
import { mountAdvice } from '../../mounts/mount-advice.ts'
import type { MountOutcome, MountsOutcome } from '../../mounts/outcome.ts'
import type { OwnPlace } from '../../mounts/own-build.ts'
import { whyUnsaved } from '../../mounts/why-unsaved.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import type { Ports } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'
import type { Stopwatch } from '../stopwatch.ts'
import { whyNot } from '../why-not.ts'
import { recordsAfter, recordsOf, tidyLate, tidyRestore, tidySave, type Records } from './builder-records.ts'
import { planMounts, type MountsJob, type MountsPlan } from './mounts-plan.ts'
import type { Restoration } from './restoration.ts'
import { restoreMounts } from './restore-mounts.ts'
import type { SaveResult } from './pack-mount.ts'
import { saveMounts } from './save-mounts.ts'

/** A build with what its cache mounts did for it, and sentences that a reader should know of. */
export interface Carried {
  readonly build: Build
  readonly notes: readonly string[]
}

/** The build, a private folder, and what the builder held before it, where that was asked for already and answered. */
interface CarriedBuild {
  readonly scratch: string
  readonly records: Promise<readonly BuilderRecord[] | undefined> | undefined
  readonly build: () => Promise<Build>
}

/**
 * Builds with the cache mounts of earlier runs, and keeps them for later ones. Only `build` can fail; what goes wrong with
 * a mount is said in its outcome.
 */
export async function carryMounts(
  ports: Ports,
  watch: Stopwatch,
  job: MountsJob,
  { scratch, records, build }: CarriedBuild,
): Promise<Carried> {
  const plan = await planMounts(ports, job).catch((error: unknown) => whyNot(ports, error))
  if (typeof plan === 'string') return { build: await build(), notes: [`${UNPLANNED}: ${plan}`] }
  if (!plan) return withoutMounts(await build())
  const { builder, platforms } = job.inputs
  const place: OwnPlace = { builder, platforms, scratch: join(scratch, 'mounts'), nonce: basename(scratch) }
  const before = (await records) ?? (await recordsOf(ports, builder))
  const [{ restorations, tidied }, restoreSeconds] = await timed(ports, watch, async () => {
    const { each, built } = await restoreMounts(ports, plan, before, place)
    // What a restore that did not end left of a mount nobody could tell from what is good.
    const useless = each.filter(({ found, empty }) => found === 'miss' && !empty).map(({ mount }) => mount)
    const traces = { builder, found: plan.found, before, useless }
    return { restorations: each, tidied: built ? await tidyRestore(ports, traces) : undefined }
  })
  const isUsed = plan.policy.read && restorations.some(({ found }) => found !== 'held')
  const taken = isUsed ? ports.mounts.usage() : null
  const built = await build().catch(async (error: unknown) => {
    await tidied?.pruned
    if (tidied) await tidyLate(ports, builder, await recordsOf(ports, builder))
    throw error
  })
  await tidied?.pruned
  const ran = built.cacheSteps.some(({ cached }) => !cached)
  const after = ran ? await recordsAfter(ports, builder, plan.found) : (tidied?.records ?? before)
  const there = typeof after === 'string' ? new Set(plan.found.carried) : heldMounts(plan.found, after)
  const refusal = ports.mounts.whyNoSave()
  const unsaved = new Map(
    restorations.map(({ mount, found }) => {
      return [mount, whyUnsaved(plan, mount, { found, ran, made: there.has(mount) }) ?? refusal]
    }),
  )
  const savable = restorations.filter(({ mount }) => unsaved.get(mount) === null)
  const [results, saveSeconds] = await timed(ports, watch, () => saveMounts(ports, plan, savable, place))
  // A mount that another build has to itself (`sharing`) is a new and empty one for ours.
  const useless = savable.map(({ mount }) => mount)
  if (savable.length > 0) await tidySave(ports, { builder, found: plan.found, before: after, useless })
  else if (tidied && ran) await tidyLate(ports, builder, after)

  const mounts = [...restorations.map((each) => outcomeOf(each, unsaved, results)), ...plan.found.left.map(leftOutcome)]
  const storeBytes = withSaved(await taken, mounts)
  const outcome: MountsOutcome = { mounts, restoreSeconds, saveSeconds, storeBytes }
  const empty = plan.found.left.length === 0 && restorations.every((each) => each.empty)
  const record = { ...built.record, mounts: mountsRecord(outcome, built.record.vertices, empty) }
  const facts = { mounts: plan.found.carried, outcome, steps: built.cacheSteps, inputs: job.inputs }
  return { build: { ...built, record }, notes: [...mountAdvice(facts), ...unknownNotes(plan, before, after)] }
}

const UNPLANNED = 'Which caches the Dockerfile mounts cannot be told, so none is kept for the next run'

/** Where the Dockerfile tells of no mount, those that its steps had are of ONBUILD instructions in a base image. */
function withoutMounts(build: Build): Carried {
  const note = 'The build mounts caches that the Dockerfile does not name, so they are not kept for the next run'
  return { build, notes: build.cacheSteps.length > 0 ? [note] : [] }
}

async function timed<T>(
  { clock }: Ports,
  watch: Stopwatch,
  work: () => Promise<T>,
): Promise<readonly [result: T, seconds: number]> {
  const started = clock.now()
  const result = await watch.step('cache mounts', work)
  return [result, (clock.now() - started) / 1000]
}

function outcomeOf(
  { mount, found, reason, restored }: Restoration,
  unsaved: ReadonlyMap<CacheMount, string | null>,
  results: ReadonlyMap<CacheMount, SaveResult>,
): MountOutcome {
  const result = results.get(mount) ?? { unsaved: unsaved.get(mount) ?? null }
  return {
    name: mount.name,
    found,
    reason,
    restored: restored?.manifest.fileBytes ?? 0,
    saved: 'saved' in result ? result.saved : null,
    unsaved: 'saved' in result ? null : result.unsaved,
  }
}

const leftOutcome = ({ name, reason }: LeftMount): MountOutcome => ({
  name,
  found: 'left',
  reason,
  restored: 0,
  saved: null,
  unsaved: null,
})

/** What the store held before the build, and what this run added. */
function withSaved(before: Bytes | null, mounts: readonly MountOutcome[]): Bytes | null {
  return before === null ? null : mounts.reduce((sum, { saved }) => sum + (saved ?? 0), before)
}

/** Mounts of ONBUILD instructions in a base image, which no Dockerfile tells of. */
function unknownNotes({ found }: MountsPlan, before: Records, after: Records): readonly string[] {
  if (typeof before === 'string' || typeof after === 'string') return []
  const theirs = after.filter((record) => !isOurs(record))
  return unknownMounts(found, before, theirs).map(
    (id) =>
      `The builder has a new cache mount "${id}" that the Dockerfile does not name, so it is not kept for the next run (an ` +
      'ONBUILD instruction of a base image mounts it, or another build on this builder)',
  )
}
