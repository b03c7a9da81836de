import { fail, WeighbridgeError } from '../../errors.ts'
import type { BuildPlan } from '../../plan/build-plan.ts'
import type { Buildx, Pushable } from '../../ports.ts'
import type { ServedLayout } from '../oci-layout/serve-layout.ts'
import { complaintOf } from './complaint.ts'
import { docker } from './docker.ts'
import { toldLines } from './told-lines.ts'

/** What a copy needs of the run. */
interface Copying {
  readonly build: Buildx['build']
  readonly signal: AbortSignal
  /** Hears what buildx says of a copy, line by line, and of a push by the builder that it begins. */
  readonly say: (line: string) => void
}

/**
 * Has buildx copy a layout to a name. It copies an index as it is; a manifest by itself becomes an index of one before
 * buildx 0.15 (docker/buildx#2482): there the builder pushes it from its cache, once that is known to give the same. Throws
 * `push.failed`, also where either of these builds fails, and `push.changed` where it gives another image.
 */
export async function pushLayout(
  { push, builder }: Pushable,
  name: string,
  { reference, digest, isIndex }: ServedLayout,
  { build, signal, say }: Copying,
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
  const again = push.again[push.names.indexOf(name)]
  if (again === undefined || !copied.stderr.includes(UNKNOWN)) {
    throw fail('push.failed', { reference: name, detail: complaintOf(copied, 'docker buildx') })
  }
  say(`buildx before 0.15 cannot copy ${name} as it is: the builder makes it from its cache, and pushes it`)
  const made = (plan: BuildPlan) => build(plan, () => undefined).catch((error: unknown) => unpushed(error, name))
  const { digest: now } = await made(again.rehearsal)
  if (now !== digest) throw fail('push.changed', { reference: name, found: now || 'none', expected: digest })
  await made(again.push)
}

/** Of a build that is there for a push alone: the image was built and judged before. */
function unpushed(error: unknown, reference: string): never {
  if (!(error instanceof WeighbridgeError) || error.code !== 'build.failed') throw error
  const { instruction, error: said } = error.fields
  throw fail('push.failed', { reference, detail: `${instruction}: ${said}` }, error)
}

const CARBON_COPY = '--prefer-index=false'
const UNKNOWN = 'unknown flag: --prefer-index'
