import type { ImageRecord, MountsRecord, Record, VertexRecord } from '../record/record.ts'
import { stepNames, stepSeconds, type ColdSteps } from './cold-steps.ts'
import type { MountsOutcome } from './outcome.ts'

/** What the cache mounts did for a build of these steps, and what is known of what these took cold. */
export function mountsRecord(
  outcome: MountsOutcome,
  vertices: readonly VertexRecord[],
  cold: ColdSteps | null,
): MountsRecord {
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
