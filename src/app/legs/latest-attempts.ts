import type { ImageRecord } from '../../record/record.ts'
import { onlyImages } from './only-images.ts'
import type { FoundLeg } from './read-legs.ts'

/**
 * Legs without what a later attempt of the run weighed again, on the same platform. A leg that failed stays unless all
 * platforms that it was to have were weighed since.
 */
export const latestAttempts = (legs: readonly FoundLeg[]): readonly FoundLeg[] =>
  legs.flatMap((leg) => {
    const later = legs.filter((other) => attemptOf(other) > attemptOf(leg))
    return withoutWeighed(leg, later.flatMap(imagesOf))
  })

/** The number of the attempt of a file's job; of one that is no number, nothing is later. */
export const attemptOf = ({ file: { of } }: FoundLeg): number => Number(of.attempt)

/** Those that a leg weighed. */
export const imagesOf = ({ file: { outcome } }: FoundLeg): readonly ImageRecord[] =>
  outcome.kind === 'failed' ? [] : outcome.record.images

function withoutWeighed(leg: FoundLeg, since: readonly ImageRecord[]): FoundLeg | readonly [] {
  const { file } = leg
  const { outcome } = file
  const isWeighed = (name: string, platform?: string): boolean =>
    since.some((each) => each.name === name && (platform === undefined || each.platform === platform))
  if (outcome.kind === 'weighed') {
    const left = onlyImages(outcome, ({ name, platform }) => !isWeighed(name, platform))
    if (left === outcome) return leg
    return left.record.images.length === 0 ? [] : { ...leg, file: { ...file, outcome: { ...outcome, ...left } } }
  }
  const { images, platforms } = outcome
  const left = images.filter((name) => !isWeighed(name) || platforms.some((platform) => !isWeighed(name, platform)))
  if (left.length === images.length) return leg
  return left.length === 0 ? [] : { ...leg, file: { ...file, outcome: { ...outcome, images: left } } }
}
