import { fail } from '../../errors/errors.ts'
import type { Buildx, Pushable } from '../../ports.ts'
import type { ServedLayout } from '../oci-layout/serve-layout.ts'
import { complaintOf } from './complaint.ts'
import { docker } from './docker.ts'
import { pushRemade } from './push-remade.ts'
import { toldLines } from './told-lines.ts'

/** What a copy needs from the run. */
interface Copying {
  /** Folder of the layout, absolute. */
  readonly path: string
  readonly build: Buildx['build']
  readonly signal: AbortSignal
  /** Gets what buildx says about a copy, line by line, and the start of a push by the builder. */
  readonly say: (line: string) => void
}

/**
 * Has buildx copy a layout to a name. It copies an index as it is, but before buildx 0.15 it turns a manifest by itself
 * into an index of one (docker/buildx#2482). There the builder makes the image again from the layout, and pushes it
 * once that is known to give the same. Throws `push.failed`, and `push.remade` if it gives another image, or none.
 */
export async function pushLayout(
  { push, builder }: Pushable,
  name: string,
  { reference, digest, isIndex }: ServedLayout,
  { path, build, signal, say }: Copying,
): Promise<void> {
  const target = push.byDigest ? `${name}@${digest}` : name
  const args = [
    'buildx',
    'imagetools',
    'create',
    ...(isIndex ? [] : [CARBON_COPY]),
    ...(builder === '' ? [] : ['--builder', builder]),
    '--tag',
    target,
    reference,
  ]
  const lines = toldLines((line) => {
    if (/^#\d/.test(line)) say(line)
  })
  const copied = await docker(args, { signal, onStderrChunk: lines.hear })
  lines.end()
  if (copied.code === 0) return
  if (!copied.stderr.includes(UNKNOWN)) {
    throw fail('push.failed', { reference: name, detail: complaintOf(copied, 'docker buildx') })
  }
  say(`buildx before 0.15 cannot copy ${name} as it is: the builder makes it of what was weighed, and pushes it`)
  await pushRemade({ push, builder }, name, { path, digest }, build)
}

const CARBON_COPY = '--prefer-index=false'
const UNKNOWN = 'unknown flag: --prefer-index'
