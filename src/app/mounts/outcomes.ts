import type { Build } from '../../buildkit/build.ts'
import type { ColdSteps } from '../../mounts/cold-steps.ts'
import { mountsEffect, type MountsEffect } from '../../mounts/effect.ts'
import { unknownMounts } from '../../mounts/held.ts'
import { isOwnRecord } from '../../mounts/leftovers.ts'
import { mountAdvice } from '../../mounts/mount-advice.ts'
import type { Found, MountOutcome, MountsOutcome } from '../../mounts/outcome.ts'
import type { CacheMount, LeftMount } from '../../plan/cache-mount.ts'
import type { Bytes } from '../../units/bytes.ts'
import { sum } from '../../units/sum.ts'
import type { Records } from './builder-records.ts'
import type { MountsJob, MountsPlan } from './mounts-plan.ts'
import type { SaveResult } from './pack-mount.ts'
import type { Restoration } from './restoration.ts'

/** A build with the effect of its cache mounts. */
export interface Carried {
  readonly build: Build
  /** Undefined if no mount was carried. */
  readonly effect?: MountsEffect | undefined
  readonly notes: readonly string[]
}

export function carried(
  { inputs, facts: { buildkit } }: MountsJob,
  { found }: MountsPlan,
  build: Build,
  { outcome, cold }: { readonly outcome: MountsOutcome; readonly cold: ColdSteps | null },
): Carried {
  const effect = mountsEffect(outcome, build.times.vertices, cold)
  const notes = mountAdvice({ mounts: found.carried, outcome, steps: build.cacheSteps, inputs, buildkit })
  return { build, effect, notes }
}

/** If the Dockerfile names no mount, those in the build come from ONBUILD instructions of a base image. */
export function withoutMounts(build: Build): Carried {
  const note = 'The build mounts caches that the Dockerfile does not name, so they are not kept for the next run'
  return { build, notes: build.cacheSteps.length > 0 ? [note] : [] }
}

interface After {
  readonly unsaved: ReadonlyMap<CacheMount, string | null>
  readonly results: ReadonlyMap<CacheMount, SaveResult>
  readonly fetchSeconds: ReadonlyMap<CacheMount, number>
}

export function outcomeOf({ mount, found, reason, restored }: Restoration, after: After): MountOutcome {
  const result = after.results.get(mount) ?? { unsaved: after.unsaved.get(mount) ?? null, seconds: undefined }
  const fetchSeconds = after.fetchSeconds.get(mount)
  return {
    ...untouched(mount.name, found, reason),
    restored: restored?.manifest.fileBytes ?? 0,
    saved: 'saved' in result ? result.saved : null,
    unsaved: 'saved' in result ? null : result.unsaved,
    ...(fetchSeconds !== undefined && { fetchSeconds }),
    ...(result.seconds !== undefined && { storeSeconds: result.seconds }),
  }
}

export const leftOutcome = ({ name, reason }: LeftMount): MountOutcome => untouched(name, 'left', reason)

/** For all mounts, if the builder does not report what it holds. */
export function unknownOutcome({ found }: MountsPlan, reason: string): MountsOutcome {
  const mounts = [
    ...found.carried.map(({ name }) => untouched(name, 'unknown', reason)),
    ...found.left.map(leftOutcome),
  ]
  return { mounts, restoreSeconds: 0, saveSeconds: 0, storeBytes: null }
}

const untouched = (name: string, found: Found, reason: string | null): MountOutcome => ({
  name,
  found,
  reason,
  restored: 0,
  saved: null,
  unsaved: null,
})

/** What the store held before the build, plus what this run added. */
export function withSaved(before: Bytes | null, mounts: readonly MountOutcome[]): Bytes | null {
  return before === null ? null : before + sum(mounts, ({ saved }) => saved ?? 0)
}

/** Mounts that no Dockerfile names, such as those from ONBUILD instructions of a base image. */
export function unknownNotes({ found }: MountsPlan, before: Records, after: Records): readonly string[] {
  if (typeof before === 'string' || typeof after === 'string') return []
  const theirs = after.filter((record) => !isOwnRecord(record))
  return unknownMounts(found, before, theirs).map(
    (id) =>
      `The builder has a new cache mount "${id}" that the Dockerfile does not name, so it is not kept for the next run (an ` +
      'ONBUILD instruction of a base image, or another build on this builder, mounts it)',
  )
}
