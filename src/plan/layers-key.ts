import { createHash } from 'node:crypto'
import type { ImageInputs } from '../inputs/inputs.ts'

/**
 * What the images of a run are, as 12 hex digits: jobs that weigh other images have other layers. Build arguments do not
 * count, because they may differ at each commit.
 */
export function layersKey(images: readonly Pick<ImageInputs, 'name' | 'subject'>[]): string {
  const identity = images.map(({ name, subject }) => [
    name,
    subject.kind === 'build' ? subject.build.platforms.toSorted() : [],
  ])
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 12)
}
