import { join } from 'node:path'
import type { CacheMount } from '../../mounts/cache-mount.ts'
import { contextFile } from '../../mounts/context-file.ts'
import { isHit, keyStart, prefixesOf } from '../../mounts/keys.ts'
import { identityOf, type Manifest } from '../../mounts/manifest.ts'
import type { Restorable } from '../../mounts/restore-build.ts'
import { unpackMount } from '../../mounts/unpack.ts'
import type { Miss, Ports } from '../../ports.ts'
import { whyNot } from '../why-not.ts'
import type { MountsPlan } from './mounts-plan.ts'

/** What the store had of a mount: checked, and on this machine's disk as the builder will be given it. */
export interface Fetched extends Restorable {
  readonly kind: 'fetched'
  readonly found: 'hit' | 'partial'
  readonly manifest: Manifest
}

/** Nothing that can be used: `refused` is the key of what the store had. */
export type NotFetched = Miss & { readonly refused: string | null }

/** Gets a mount from the store into `file` of the folder `context`. */
export async function fetchMount(
  ports: Ports,
  plan: MountsPlan,
  mount: CacheMount,
  { context, file }: { readonly context: string; readonly file: string },
): Promise<Fetched | NotFetched> {
  const { mounts, files } = ports
  const keys = plan.keysOf(mount)
  const stored = await mounts.find(prefixesOf(keys))
  if (stored.kind === 'miss') return { ...stored, refused: null }
  const { key, body } = stored.value
  const expected = { kind: mount.kind, mount: identityOf(mount, plan.found), key: keyStart(key) }
  const unpacking = unpackMount(body, expected, plan.form)
  const { chunks, head } = contextFile(unpacking, plan.form)
  const path = join(context, file)
  try {
    await files.write(path, chunks, head)
  } catch (error) {
    const reason = `what ${mounts.name} has of it cannot be used: ${whyNot(ports, error)}`
    return { kind: 'miss', reason, refused: key }
  }
  const { manifest } = unpacking.checked()
  return { kind: 'fetched', mount, file, found: isHit(keys, key) ? 'hit' : 'partial', manifest }
}
