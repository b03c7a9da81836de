import type { ImageBaseline } from '../baseline/baseline.ts'
import type { WeightRecord } from '../record/record.ts'
import { compareRecords, refuse } from './compare.ts'
import type { Comparison, ImageComparison } from './comparison.ts'

/**
 * Compares each image of a head with its own baseline. Beside others that can be compared, an image without a baseline
 * has its reason at each metric; if none can be compared, the reasons are those of the whole.
 */
export function compareEach(head: WeightRecord, baselines: readonly ImageBaseline[]): Comparison {
  const each = baselines.map((baseline) => {
    const images = head.images.filter(({ name }) => name === baseline.name)
    return { images, comparison: compareRecords({ ...head, images }, baseline) }
  })
  const compared = each.flatMap(({ comparison }) => (comparison.kind === 'compared' ? comparison : []))
  const reasons = new Set(each.flatMap(({ comparison }) => (comparison.kind === 'none' ? comparison.reason : [])))
  if (compared.length === 0) return { kind: 'none', reason: [...reasons].join('; ') }
  return {
    kind: 'compared',
    images: each.flatMap(({ images, comparison }): readonly ImageComparison[] =>
      comparison.kind === 'compared'
        ? comparison.images
        : images.map((image) => refuse(image, undefined, comparison.reason)),
    ),
    onlyAtBase: compared.flatMap(({ onlyAtBase }) => onlyAtBase),
  }
}
