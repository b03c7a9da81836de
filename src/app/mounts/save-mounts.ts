import { posix } from 'node:path'
import { archiveEntries } from '../../image/archive-entries.ts'
import type { ExportEntry } from '../../image/export-entry.ts'
import type { OwnPlace } from '../../mounts/own-build.ts'
import { saveBuild } from '../../mounts/save-build.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'
import type { MountPorts } from '../../ports.ts'
import { lastLine } from '../../text/last-line.ts'
import { whyNot } from '../why-not.ts'
import { packedFile, storeMount, type SaveResult, type Savable, type SavePlan } from './pack-mount.ts'
import type { Restoration } from './restoration.ts'
import { textOf } from './text-of.ts'

type Results = Map<CacheMount, SaveResult>

/** Exports and stores mounts; those over the limit again without their oldest entries. Never fails a run. */
export async function saveMounts(
  ports: MountPorts,
  plan: SavePlan,
  restorations: readonly Restoration[],
  place: OwnPlace,
): Promise<ReadonlyMap<CacheMount, SaveResult>> {
  const results: Results = new Map()
  let pending: readonly Savable[] = restorations.map((restoration) => ({ restoration, cutoff: null, seconds: null }))
  try {
    for (const round of ['save', 'save-again']) {
      if (pending.length > 0 && ports.mounts.whyNoSave() === null)
        pending = await saveRound(ports, plan, pending, {
          place: { ...place, nonce: `${place.nonce}-${round}` },
          results,
        })
    }
    const unsaved = ports.mounts.whyNoSave() ?? 'it grew beyond its limit while it was saved'
    for (const each of pending) results.set(each.restoration.mount, notSaved(each, unsaved))
  } catch (error) {
    const unsaved = whyNot(ports, error)
    for (const each of pending)
      if (!results.has(each.restoration.mount)) results.set(each.restoration.mount, notSaved(each, unsaved))
  }
  return results
}

/** Exports all with one build, and returns those over the limit. Each is stored while the next is read. */
async function saveRound(
  ports: MountPorts,
  plan: SavePlan,
  savable: readonly Savable[],
  { place, results }: { readonly place: OwnPlace; readonly results: Results },
): Promise<readonly Savable[]> {
  const mounts = savable.map(({ restoration }) => restoration.mount)
  const over: Savable[] = []
  const storing: Promise<void>[] = []
  const build = saveBuild(plan.based(), mounts, place)
  try {
    for await (const entry of archiveEntries('the archive of the cache mounts', ports.buildx.tar(build))) {
      const [, number, kind] = /^(\d+)\.(tar|error)$/.exec(posix.basename(entry.path)) ?? []
      const each = savable[Number(number)]
      if (!each) continue
      const { mount, refused } = each.restoration
      const refusal = ports.mounts.whyNoSave() // the store may have failed since the last one
      if (refusal !== null) results.set(mount, notSaved(each, refusal))
      else if (kind === 'error') results.set(mount, notSaved(each, await tarSaid(entry)))
      else {
        const packed = await packedFile(ports, plan, each, { entry, scratch: place.scratch })
        if (packed.kind === 'over') over.push({ ...each, cutoff: packed.cutoff, seconds: packed.seconds })
        else storing.push(storeMount(ports, packed, refused).then((result) => void results.set(mount, result)))
      }
    }
  } finally {
    await Promise.all(storing) // even if the archive broke off: what is packed is whole
  }
  return over
}

const notSaved = ({ seconds }: Savable, unsaved: string): SaveResult => ({
  unsaved,
  ...(seconds !== null && { seconds }),
})

const tarSaid = async ({ body }: ExportEntry): Promise<string> =>
  `it could not be read in the builder (${lastLine(await textOf(body))})`
