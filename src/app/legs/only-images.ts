import type { ImageRecord } from '../../record/record.ts'
import type { PushedLeg } from './leg.ts'

/** A leg without what it says of other images. */
export function onlyImages(leg: PushedLeg, isKept: (image: ImageRecord) => boolean): PushedLeg {
  const { record, release, budgets } = leg
  const kept = record.images.filter(isKept)
  if (kept.length === record.images.length) return leg
  const names = new Set(kept.map(({ name }) => name))
  const only = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ name }) => names.has(name))
  return {
    ...leg,
    record: { ...record, images: kept },
    images: only(leg.images),
    baselines: only(leg.baselines),
    release: release && { ...release, baselines: only(release.baselines) },
    budgets: budgets && { ...budgets, images: only(budgets.images) },
  }
}
