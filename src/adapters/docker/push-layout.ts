import { fail } from '../../errors/errors.ts'
import type { Buildx, Pushable } from '../../ports.ts'
import type { ServedLayout } from '../oci-layout/serve-layout.ts'
import type { ProcessResult } from '../exec/process.ts'
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
  const copied = await created(
    [...(isIndex ? [] : [CARBON_COPY]), ...builderFlag(builder), '--tag', target, reference],
    { signal, say },
  )
  if (copied.code === 0) return
  if (!copied.stderr.includes(UNKNOWN)) {
    throw fail('push.failed', { reference: name, detail: complaintOf(copied, 'docker buildx') })
  }
  say(
    `buildx before 0.15 cannot copy ${name} as it is: the builder makes it again from the weighed image, and pushes it`,
  )
  await pushRemade({ push, builder }, name, { path, digest }, build)
}

/** As `docker buildx imagetools create` makes it of several images, in the order of `references`. Throws `push.failed`. */
export async function joinReferences(
  name: string,
  references: readonly string[],
  builder: string,
  { signal, say }: Pick<Copying, 'signal' | 'say'>,
): Promise<void> {
  const joined = await created([...builderFlag(builder), '--tag', name, ...references], { signal, say })
  if (joined.code !== 0) throw fail('push.failed', { reference: name, detail: complaintOf(joined, 'docker buildx') })
}

const builderFlag = (builder: string): readonly string[] => (builder === '' ? [] : ['--builder', builder])

/** Says what is copied. */
async function created(
  args: readonly string[],
  { signal, say }: Pick<Copying, 'signal' | 'say'>,
): Promise<ProcessResult> {
  const lines = toldLines((line) => {
    if (/^#\d/.test(line)) say(line)
  })
  const ended = await docker(['buildx', 'imagetools', 'create', ...args], { signal, onStderrChunk: lines.hear })
  lines.end()
  return ended
}

const CARBON_COPY = '--prefer-index=false'
const UNKNOWN = 'unknown flag: --prefer-index'
