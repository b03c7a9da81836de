import { stepNames } from '../../mounts/cold-steps.ts'
import type { WeightRecord, ImageRecord } from '../../record/record.ts'

/**
 * Adds to the head's record what the base knows of cold builds (how long the steps with cache mounts took when those were empty),
 * if neither the head nor what was stored with its mounts knows it, and if the steps have the same names.
 */
export function withCold(head: WeightRecord, base: WeightRecord | undefined): WeightRecord {
  return { ...head, images: head.images.map((image) => withColdImage(image, base)) }
}

function withColdImage(image: ImageRecord, base: WeightRecord | undefined): ImageRecord {
  const { build } = image
  if (!build?.mounts || build.mounts.coldSeconds !== null) return image
  const before = base?.images.find(({ name, platform }) => name === image.name && platform === image.platform)?.build
  if (!before?.mounts || stepNames(before.vertices) !== stepNames(build.vertices)) return image
  return { ...image, build: { ...build, mounts: { ...build.mounts, coldSeconds: before.mounts.coldSeconds } } }
}
