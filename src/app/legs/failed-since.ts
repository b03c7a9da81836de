import type { ImageRecord } from '../../record/record.ts'
import type { LegFile } from './leg.ts'
import type { FoundLeg } from './read-legs.ts'

type Outcome = LegFile['outcome']

/** The number of the attempt of a file's job; of one that is no number, nothing is later. */
export const attemptOf = ({ file: { of } }: FoundLeg): number => Number(of.attempt)

/** Those that a leg weighed. */
export const imagesOf = ({ file: { outcome } }: FoundLeg): readonly ImageRecord[] =>
  outcome.kind === 'failed' ? [] : outcome.record.images

/** Those of later attempts of the run. */
export const laterThan = (leg: FoundLeg, all: readonly FoundLeg[]): readonly FoundLeg[] =>
  all.filter((other) => attemptOf(other) > attemptOf(leg))

/** A leg that failed, without images of which later attempts of the run weighed all its platforms or carried them forward. */
export function failedSince(leg: FoundLeg, all: readonly FoundLeg[]): FoundLeg | readonly [] {
  const { file } = leg
  const { outcome } = file
  if (outcome.kind === 'weighed') return leg
  const left = outcome.images.filter((name) => !isDoneSince(leg, name, all))
  if (left.length === outcome.images.length) return leg
  return left.length === 0 ? [] : { ...leg, file: { ...file, outcome: { ...outcome, images: left } } }
}

/**
 * Legs of one attempt may have failed on an image, each on platforms of its own. Where a later leg carried the image
 * forward, it does not say on which: it stands for one of these, and so for no more than one.
 *
 * If a leg failed without a word on its platform, only its builder knew it. It is not one that another leg of its attempt
 * was about.
 */
function isDoneSince(leg: FoundLeg, name: string, all: readonly FoundLeg[]): boolean {
  const later = laterThan(leg, all)
  const again = new Set(later.flatMap((other) => weighedIn(other, name)))
  const carried = later.filter(({ file: { outcome } }) => carries(outcome, name)).length
  const beside = all.filter((other) => attemptOf(other) === attemptOf(leg))
  const failed = beside.filter(({ file: { outcome } }) => fails(outcome, name))
  const isWeighed = (each: FoundLeg): boolean => {
    const its = platformsIn(each, name)
    return its.length > 0 && its.every((platform) => again.has(platform))
  }
  const known = failed.filter((each) => platformsIn(each, name).length > 0 && !isWeighed(each))
  if (isWeighed(leg)) return true
  if (known.includes(leg)) return known.indexOf(leg) < carried
  const others = new Set(beside.flatMap((other) => platformsIn(other, name)))
  const weighed = [...again].filter((platform) => !others.has(platform)).length
  const unknown = failed.filter((each) => platformsIn(each, name).length === 0)
  return unknown.indexOf(leg) < weighed + Math.max(0, carried - known.length)
}

const carries = (outcome: Outcome, name: string): boolean =>
  outcome.kind === 'weighed' && outcome.carried.includes(name)

const fails = (outcome: Outcome, name: string): boolean => outcome.kind === 'failed' && outcome.images.includes(name)

const weighedIn = (leg: FoundLeg, name: string): readonly string[] =>
  imagesOf(leg).flatMap((image) => (image.name === name ? image.platform : []))

/** Those that a leg was about; of one that failed, empty if it did not say. */
function platformsIn(leg: FoundLeg, name: string): readonly string[] {
  const { outcome } = leg.file
  if (outcome.kind === 'weighed') return weighedIn(leg, name)
  return outcome.images.includes(name) ? outcome.platforms : []
}
