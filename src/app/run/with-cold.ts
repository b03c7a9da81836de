import { stepNames } from '../../mounts/cold-steps.ts'
import type { WeightRecord, ImageRecord } from '../../record/record.ts'

/**
 * Adds what the base knows of cold builds (the time of steps with empty cache mounts), if the head does not know it and
 * the steps have the same names.
 */
export function withCold(head: WeightRecord, base: readonly ImageRecord[]): WeightRecord {
  return { ...head, images: head.images.map((image) => withColdImage(image, base)) }
}

function withColdImage(image: ImageRecord, base: readonly ImageRecord[]): ImageRecord {
  const { build } = image
  if (!build?.mounts || build.mounts.coldSeconds !== null) return image
  const before = base.find(({ name, platform }) => name === image.name && platform === image.platform)?.build
  if (!before?.mounts || stepNames(before.vertices) !== stepNames(build.vertices)) return image
  return { ...image, build: { ...build, mounts: { ...build.mounts, coldSeconds: before.mounts.coldSeconds } } }
}
