import type { ImageRecord, Record } from '../record/record.ts'
import { stepNames, stepSeconds, type ColdSteps } from './cold-steps.ts'
import type { MountsOutcome } from './outcome.ts'
import type { VertexTime } from '../buildkit/build-times.ts'

/** What became of a build's cache mounts, and what they were good for. All seconds are wall time. */
export interface MountsEffect extends MountsOutcome {
  /** Sum over the steps that mounted a cache; cached ones took none. */
  readonly stepSeconds: number
  /** What the same steps took when all their mounts were empty, now or at an earlier commit; null where nobody knows. */
  readonly coldSeconds: number | null
}

/** What the cache mounts did for a build of these steps, and what is known of what these took cold. */
export function mountsEffect(
  outcome: MountsOutcome,
  vertices: readonly VertexTime[],
  cold: ColdSteps | null,
): MountsEffect {
  return { ...outcome, stepSeconds: stepSeconds(vertices), coldSeconds: cold?.seconds ?? null }
}

/**
 * The record of a head with what its base knows of cold builds, where neither the head nor what was stored with its mounts
 * does: what the steps with cache mounts took when those were empty, as long as they are the same steps by their names.
 */
export function withCold(head: Record, base: Record | undefined): Record {
  return { ...head, images: head.images.map((image) => withColdImage(image, base)) }
}

function withColdImage(image: ImageRecord, base: Record | undefined): ImageRecord {
  const { build } = image
  if (!build?.mounts || build.mounts.coldSeconds !== null) return image
  const before = base?.images.find(({ name, platform }) => name === image.name && platform === image.platform)?.build
  if (!before?.mounts || stepNames(before.vertices) !== stepNames(build.vertices)) return image
  return { ...image, build: { ...build, mounts: { ...build.mounts, coldSeconds: before.mounts.coldSeconds } } }
}
