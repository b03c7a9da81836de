import { join, posix } from 'node:path'
import type { ExportEntry } from '../../image/export-entry.ts'
import { identityOf } from '../../mounts/blob-manifest.ts'
import type { ColdSteps } from '../../mounts/cold-steps.ts'
import { saveKey } from '../../mounts/keys.ts'
import { packMount, type Packed } from '../../mounts/pack.ts'
import type { Ports } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'
import { VERSION } from '../../version.ts'
import type { MountsPlan } from './mounts-plan.ts'
import type { Restoration } from './restoration.ts'

/** Leaves out what is older than `cutoff` (seconds since the epoch). */
export interface Savable {
  readonly restoration: Restoration
  readonly cutoff: number | null
  /** Seconds that packing it took, if it was over the limit; null if it was not packed yet. */
  readonly seconds: number | null
}

export interface SavePlan extends MountsPlan {
  /** The cold steps of the build, saved beside the content of its mounts. */
  readonly cold: ColdSteps | null
}

/** Bytes, or why nothing was saved, as a clause. `seconds`: packing and storing, if it was packed. */
export type SaveResult = ({ readonly saved: Bytes } | { readonly unsaved: string }) & { readonly seconds?: number }

/** Bytes of files from one mount: all of a large service's build cache, or the newest of a runaway one. */
const LIMIT: Bytes = 2_000_000_000

const EMPTY = 'the builder gave out an empty one: it has no content, or another build is using it'

/** `seconds`: all its packings; `path` and `bytes` are valid only if it is `packed`. */
export type PackedFile = Packed & { readonly path: string; readonly bytes: Bytes; readonly seconds: number }

/** Packs a mount's archive, as it comes from the builder, into a file. */
export async function packedFile(
  { clock, files }: Pick<Ports, 'clock' | 'files'>,
  { found, goSum, modules, keysOf, cold }: SavePlan,
  { restoration: { mount, restored }, cutoff, seconds: before }: Savable,
  { entry, scratch }: { readonly entry: ExportEntry; readonly scratch: string },
): Promise<PackedFile> {
  const { kind } = mount
  const started = clock.now()
  const packing = packMount(entry.body, {
    kind,
    mount: identityOf(mount, found),
    tool: VERSION,
    key: keysOf(mount).save!, // nothing is saved without a commit (why-unsaved.ts)
    createdAt: new Date(started).toISOString(),
    ...(cold && { cold }),
    limit: LIMIT,
    restored: restored && {
      at: restored.at,
      goSum: restored.manifest.goSum,
      entriesSha256: restored.manifest.entriesSha256,
    },
    goSum,
    modules,
    cutoff,
  })
  const path = join(scratch, `${posix.basename(entry.path)}${cutoff === null ? '' : `-since-${cutoff}`}.blob`)
  const bytes = await files.write(path, packing.chunks)
  return { ...packing.result(), path, bytes, seconds: (before ?? 0) + (clock.now() - started) / 1000 }
}

/** Stores a packed mount if anything in it is new. `refused`: the key of a stored one that was unusable. */
export async function storeMount(
  ports: Pick<Ports, 'clock' | 'mounts'>,
  packed: PackedFile,
  refused: string | null,
): Promise<SaveResult> {
  const started = ports.clock.now()
  const result = await storeNew(ports, packed, refused)
  return { ...result, seconds: packed.seconds + (ports.clock.now() - started) / 1000 }
}

async function storeNew(
  { mounts }: Pick<Ports, 'mounts'>,
  packed: PackedFile,
  refused: string | null,
): Promise<SaveResult> {
  if (packed.kind === 'refused') return { unsaved: packed.reason }
  if (packed.kind === 'over') return { unsaved: 'it is over its limit' }
  // BuildKit gives out an empty mount while another build has the real one; saving it would hide the stored one.
  if (packed.manifest.files === 0) return { unsaved: EMPTY }
  if (!packed.changed) return { unsaved: 'nothing in it changed' }
  const { key, entriesSha256 } = packed.manifest
  const stored = await mounts.save(saveKey(key, entriesSha256, refused), packed.path)
  return stored.kind === 'saved' ? { saved: packed.bytes } : { unsaved: stored.reason }
}
