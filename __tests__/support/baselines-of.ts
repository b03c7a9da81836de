import type { Baseline, ImageBaseline } from '../../src/baseline/baseline.ts'
import { imageBaseline } from '../../src/baseline/image-baseline.ts'
import { onlyImage } from '../../src/record/only-image.ts'
import type { WeightRecord } from '../../src/record/record.ts'

/** The same baseline for each image of a record, of which it has its own part; for one if there is no image. */
export function baselinesOf<Its extends Baseline>({ images }: WeightRecord, base: Its): readonly ImageBaseline<Its>[] {
  const names = images.length === 0 ? ['product-catalog'] : new Set(images.map(({ name }) => name))
  return [...names].map((name) =>
    imageBaseline(name, base.kind === 'none' ? base : { ...base, record: onlyImage(base.record, name) }),
  )
}
