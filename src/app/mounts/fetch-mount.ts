import { join } from 'node:path'
import { identityOf, type Manifest } from '../../mounts/blob-manifest.ts'
import { contextFile } from '../../mounts/context-file.ts'
import { isHit, keyStart } from '../../mounts/keys.ts'
import type { Restorable } from '../../mounts/restore-build.ts'
import { unpackMount } from '../../mounts/unpack.ts'
import type { CacheMount } from '../../plan/cache-mount.ts'
import type { Ports, StoredMount } from '../../ports.ts'
import { whyNot } from '../why-not.ts'
import type { MountsPlan } from './mounts-plan.ts'
import { miss, type Restoration } from './restoration.ts'

/** Checked, and on disk in the form for the builder. */
export interface Fetched extends Restorable {
  readonly kind: 'fetched'
  readonly found: 'hit' | 'partial'
  readonly manifest: Manifest
}

export interface Stored extends StoredMount {
  readonly mount: CacheMount
}

/** Writes a stored mount to a file; an unusable one is a miss. Throws when the run is cancelled. */
export async function fetchMount(
  ports: Pick<Ports, 'files' | 'mounts' | 'runner'>,
  plan: MountsPlan,
  { mount, key, body }: Stored,
  { context, file }: { readonly context: string; readonly file: string },
): Promise<Fetched | Restoration> {
  const { mounts, files } = ports
  const expected = { kind: mount.kind, mount: identityOf(mount, plan.found), key: keyStart(key) }
  const unpacking = unpackMount(body, expected, plan.form)
  const { chunks, head } = contextFile(unpacking, plan.form)
  const path = join(context, file)
  try {
    await files.write(path, chunks, head)
  } catch (error) {
    return miss(mount, `what ${mounts.name} stored for it cannot be used: ${whyNot(ports, error)}`, key)
  }
  const { manifest } = unpacking.checked()
  return { kind: 'fetched', mount, file, found: isHit(plan.keysOf(mount), key) ? 'hit' : 'partial', manifest }
}
