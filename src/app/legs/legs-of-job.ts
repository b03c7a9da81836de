import type { ImageRecord } from '../../record/record.ts'
import type { NotWeighed } from '../../report/report.ts'
import { listed } from '../../text/and-more.ts'
import type { FailedLeg, LegFile, Legs, PushedLeg } from './leg.ts'
import { mergeLegs } from './merge-legs.ts'
import { onlyImages } from './only-images.ts'

type Outcome = LegFile['outcome']

type FailedImage = Extract<NotWeighed, { kind: 'failed' }>

/**
 * The legs of the steps of one job, oldest first, as one. What a later step says of an image is in place of what an
 * earlier one said. Undefined if none of them weighed anything.
 */
export function legsOfJob(outcomes: readonly Outcome[]): (Legs & { readonly leg: PushedLeg }) | undefined {
  const latest = outcomes.flatMap((outcome, index) => withoutLater(outcome, outcomes.slice(index + 1)))
  const parts = latest.flatMap((each) => (each.kind === 'weighed' ? each : []))
  const [first, ...others] = parts
  if (first === undefined) return undefined
  const leg = mergeLegs([first, ...others])
  const alike = namesAlike(outcomes)
  const notes = alike.length === 0 ? leg.notes : [...leg.notes, alikeNote(alike)]
  return {
    leg: { ...leg, notes },
    parts,
    notWeighed: latest.flatMap((each) => (each.kind === 'failed' ? notWeighedIn(each) : [])),
  }
}

const alikeNote = (names: readonly string[]): string =>
  `Several steps of this job call what they weigh ${listed(names, 'name')}, but do not make it in the same way. The last ` +
  'of them is shown; give each a name of its own, with the input "name"'

/** Of several images, a leg does not say which was to have which of several platforms. */
export function notWeighedIn({ images, platforms: all, code, message }: FailedLeg): readonly FailedImage[] {
  const platforms = images.length === 1 || all.length === 1 ? all : []
  return (images.length === 0 ? [null] : images).map((name) => ({ kind: 'failed', name, platforms, code, message }))
}

function withoutLater(outcome: Outcome, later: readonly Outcome[]): Outcome | readonly [] {
  if (outcome.kind === 'weighed') {
    const left = onlyImages(outcome, (image) => !later.some((each) => isAbout(each, image)))
    return { ...outcome, ...left }
  }
  const images = outcome.images.filter((name) => !isSaid(name, outcome.platforms, later))
  return images.length === 0 && outcome.images.length > 0 ? [] : { ...outcome, images }
}

/** Whether later steps say of all platforms of an image what became of it; without platforms, of any. */
const isSaid = (name: string, platforms: readonly string[], later: readonly Outcome[]): boolean =>
  platforms.length === 0
    ? later.some((each) => namesOf(each).includes(name))
    : platforms.every((platform) => later.some((each) => isAbout(each, { name, platform })))

type OnPlatform = Pick<ImageRecord, 'name' | 'platform'>

function isAbout(outcome: Outcome, image: OnPlatform): boolean {
  if (outcome.kind === 'weighed') return sameIn(outcome, image) !== undefined
  const { images, platforms } = outcome
  return images.includes(image.name) && (platforms.length === 0 || platforms.includes(image.platform))
}

const sameIn = ({ record }: PushedLeg, { name, platform }: OnPlatform): ImageRecord | undefined =>
  record.images.find((each) => each.name === name && each.platform === platform)

/** What a step weighed, carried forward or failed to weigh. */
const namesOf = (outcome: Outcome): readonly string[] =>
  outcome.kind === 'failed' ? outcome.images : [...outcome.images.map(({ name }) => name), ...outcome.carried]

/** Names of images that a later step weighs, too, but makes in another way. */
function namesAlike(outcomes: readonly Outcome[]): readonly string[] {
  const legs = outcomes.flatMap((each) => (each.kind === 'weighed' ? each : []))
  const names = legs.flatMap((leg, index) =>
    leg.record.images.flatMap((image) =>
      legs.slice(index + 1).some((each) => sameIn(each, image) && keyIn(each, image) !== keyIn(leg, image))
        ? image.name
        : [],
    ),
  )
  return [...new Set(names)]
}

const keyIn = ({ images }: PushedLeg, { name }: ImageRecord): string | undefined =>
  images.find((each) => each.name === name)?.key
