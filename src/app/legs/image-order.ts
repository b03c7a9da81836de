import { normalPlatform } from '../../units/platform.ts'
import type { Expected } from './lacking.ts'
import type { PushedLeg } from './leg.ts'
import { imagesIn, type FoundLeg, type NamedImage } from './read-legs.ts'

/** Less than 0 if the first image is before the second one. */
export type ImageOrder = (a: Placed, b: Placed) => number

/** Without a platform, it stands for the image on any. */
type Placed = Pick<NamedImage, 'name'> & Partial<NamedImage>

/**
 * The order of the images of a report: that of the input `images`, then of the configuration file, as it is here or as the
 * legs had it, then by name; on several platforms, that of the input `platforms`, then by name.
 */
export function imageOrder(
  legs: readonly FoundLeg[],
  { images, platforms, ofFile }: Pick<Expected, 'images' | 'platforms' | 'ofFile'>,
): ImageOrder {
  const all = legs.flatMap(imagesIn)
  const ofLegs = legs.flatMap(({ file: { outcome } }) => (outcome.kind === 'weighed' ? outcome.expected : []))
  const nameAt = places(
    [...(images ?? []), ...ofFile, ...ofLegs],
    all.map(({ name }) => name),
  )
  const platformAt = places(
    platforms.map(normalPlatform),
    all.map(({ platform }) => platform ?? ''),
  )
  return (a, b) => nameAt(a.name) - nameAt(b.name) || platformAt(a.platform ?? '') - platformAt(b.platform ?? '')
}

/** The place of a text: those in `first` as they are there, then `others`, sorted. */
function places(first: readonly string[], others: readonly string[]): (text: string) => number {
  const known = [...new Set([...first, ...others.toSorted()])]
  const at = new Map(known.map((text, place) => [text, place]))
  return (text) => at.get(text) ?? at.size
}

/** The legs by their first images: names of their files are random, and what they say is told in their order. */
export const orderedLegs = (legs: readonly FoundLeg[], order: ImageOrder): readonly FoundLeg[] =>
  legs.toSorted((a, b) => order(firstOf(a, order), firstOf(b, order)))

const firstOf = (leg: FoundLeg, order: ImageOrder): Placed => imagesIn(leg).toSorted(order)[0] ?? { name: '' }

/** A leg with all that it has of each image in this order. */
export function orderedImages(leg: PushedLeg, order: ImageOrder): PushedLeg {
  const { record, images, baselines, release, budgets, carried } = leg
  return {
    ...leg,
    record: { ...record, images: record.images.toSorted(order) },
    images: images.toSorted(order),
    baselines: baselines.toSorted(order),
    release: release && { ...release, baselines: release.baselines.toSorted(order) },
    budgets: budgets && { ...budgets, images: budgets.images.toSorted(order) },
    carried: carried.toSorted((a, b) => order({ name: a }, { name: b })),
  }
}
