import type { ImageRecord } from '../../record/record.ts'
import { onlyImages } from './only-images.ts'
import type { FoundLeg } from './read-legs.ts'

/**
 * Legs without what a later attempt of the run weighed again, on the same platform. A leg that failed stays unless all
 * platforms that it was to have were weighed since.
 */
export const latestAttempts = (legs: readonly FoundLeg[]): readonly FoundLeg[] =>
  legs.flatMap((leg) => (leg.file.outcome.kind === 'failed' ? failedSince(leg, legs) : weighedSince(leg, legs)))

/** The number of the attempt of a file's job; of one that is no number, nothing is later. */
export const attemptOf = ({ file: { of } }: FoundLeg): number => Number(of.attempt)

/** Those that a leg weighed. */
export const imagesOf = ({ file: { outcome } }: FoundLeg): readonly ImageRecord[] =>
  outcome.kind === 'failed' ? [] : outcome.record.images

const weighedAfter = (leg: FoundLeg, all: readonly FoundLeg[]): readonly ImageRecord[] =>
  all.filter((other) => attemptOf(other) > attemptOf(leg)).flatMap(imagesOf)

function weighedSince(leg: FoundLeg, all: readonly FoundLeg[]): FoundLeg | readonly [] {
  const { file } = leg
  const { outcome } = file
  if (outcome.kind === 'failed') return leg
  const since = weighedAfter(leg, all)
  const left = onlyImages(
    outcome,
    (image) => !since.some(({ name, platform }) => name === image.name && platform === image.platform),
  )
  if (left === outcome) return leg
  return left.record.images.length === 0 ? [] : { ...leg, file: { ...file, outcome: { ...outcome, ...left } } }
}

function failedSince(leg: FoundLeg, all: readonly FoundLeg[]): FoundLeg | readonly [] {
  const { file } = leg
  const { outcome } = file
  if (outcome.kind === 'weighed') return leg
  const { images, platforms } = outcome
  const since = weighedAfter(leg, all)
  const left = images.filter((name) => {
    const again = platformsOf(name, since)
    return platforms.length === 0
      ? !isWeighedSomewhere(leg, name, { all, again })
      : platforms.some((platform) => !again.has(platform))
  })
  if (left.length === images.length) return leg
  return left.length === 0 ? [] : { ...leg, file: { ...file, outcome: { ...outcome, images: left } } }
}

const platformsOf = (name: string, images: readonly ImageRecord[]): ReadonlySet<string> =>
  new Set(images.flatMap((image) => (image.name === name ? image.platform : [])))

/**
 * Whether a leg that failed without a word on its platform was weighed `again`. Only its builder knew the platform, but not
 * one that another leg of its attempt was about. And of several such legs that failed, each was to have a platform of its own.
 */
function isWeighedSomewhere(
  leg: FoundLeg,
  name: string,
  { all, again }: { readonly all: readonly FoundLeg[]; readonly again: ReadonlySet<string> },
): boolean {
  const beside = all.filter((other) => attemptOf(other) === attemptOf(leg))
  const others = new Set(beside.flatMap((other) => platformsIn(other, name)))
  const alike = beside.filter(({ file: { outcome } }) => isUnknown(outcome, name))
  return alike.indexOf(leg) < [...again].filter((platform) => !others.has(platform)).length
}

function platformsIn(leg: FoundLeg, name: string): readonly string[] {
  const { outcome } = leg.file
  if (outcome.kind === 'weighed') return [...platformsOf(name, imagesOf(leg))]
  return outcome.images.includes(name) ? outcome.platforms : []
}

const isUnknown = (outcome: FoundLeg['file']['outcome'], name: string): boolean =>
  outcome.kind === 'failed' && outcome.platforms.length === 0 && outcome.images.includes(name)
