import type { ImageRecord, MountsRecord, Record, VertexRecord } from '../record/record.ts'
import type { MountsOutcome } from './outcome.ts'

/**
 * What the cache mounts did for a build of these steps; what they took cold only where it is this very build. `empty`: all of
 * the mounts are known to have been empty when it began.
 */
export function mountsRecord(outcome: MountsOutcome, vertices: readonly VertexRecord[], empty: boolean): MountsRecord {
  const steps = vertices.filter(({ cacheMounts }) => cacheMounts)
  const stepSeconds = Math.round(steps.reduce((sum, { seconds }) => sum + seconds, 0) * 1000) / 1000
  const ran = steps.length > 0 && steps.every(({ cached }) => !cached)
  return { ...outcome, stepSeconds, coldSeconds: empty && ran ? stepSeconds : null }
}

/**
 * The record of a head with what its base knows of cold builds, where the head does not know it: what the steps with
 * cache mounts took when those were empty, as long as they are the same steps by their names.
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

function stepNames(vertices: readonly VertexRecord[]): string {
  const names = vertices.filter(({ cacheMounts }) => cacheMounts).map(({ name }) => name)
  return JSON.stringify(names.toSorted())
}
