import { failedSince, imagesOf, laterThan } from './failed-since.ts'
import { onlyImages } from './only-images.ts'
import type { FoundLeg } from './read-legs.ts'

/**
 * Legs without what a later attempt of the run weighed again, on the same platform. A leg that failed stays unless all
 * platforms that it was to have were weighed or carried forward since.
 */
export const latestAttempts = (legs: readonly FoundLeg[]): readonly FoundLeg[] =>
  legs.flatMap((leg) => (leg.file.outcome.kind === 'failed' ? failedSince(leg, legs) : weighedSince(leg, legs)))

function weighedSince(leg: FoundLeg, all: readonly FoundLeg[]): FoundLeg | readonly [] {
  const { file } = leg
  const { outcome } = file
  if (outcome.kind === 'failed') return leg
  const since = laterThan(leg, all).flatMap(imagesOf)
  const left = onlyImages(
    outcome,
    (image) => !since.some(({ name, platform }) => name === image.name && platform === image.platform),
  )
  if (left === outcome) return leg
  return left.record.images.length === 0 ? [] : { ...leg, file: { ...file, outcome: { ...outcome, ...left } } }
}
