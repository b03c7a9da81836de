import { fail } from '../../errors/errors.ts'
import type { Buildx, Pushable } from '../../ports.ts'
import type { ServedLayout } from '../oci-layout/serve-layout.ts'
import { complaintOf } from './complaint.ts'
import { docker } from './docker.ts'
import { pushRemade } from './push-remade.ts'
import { toldLines } from './told-lines.ts'

interface Copying {
  readonly path: string
  readonly build: Buildx['build']
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/**
 * Copies a layout to a name with buildx. Before buildx 0.15 that turns a single manifest into an index
 * (docker/buildx#2482), so there the builder makes the image again. Throws `push.failed` and `push.remade`.
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
  say(
    `buildx before 0.15 cannot copy ${name} as it is: the builder makes it again from the weighed image, and pushes it`,
  )
  await pushRemade({ push, builder }, name, { path, digest }, build)
}

const CARBON_COPY = '--prefer-index=false'
const UNKNOWN = 'unknown flag: --prefer-index'
