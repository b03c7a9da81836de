import type { Comparison, ImageComparison, MetricComparison } from '../comparison/comparison.ts'
import type { Record } from '../record/record.ts'
import { alignedColumns, ascii } from './columns.ts'
import { plainForm } from './form.ts'
import { formatChange, formatQuantity } from './quantity.ts'
import { sentence } from './sentences.ts'
import { causeLines, titled } from './text-changes.ts'
import { otherChanges } from './why.ts'

/** One side of a comparison, with the name the user gave it. */
export interface Side {
  readonly name: string
  readonly record: Record
}

export interface Sides {
  readonly base: Side
  readonly head: Side
  readonly comparison: Comparison
}

/** What `weighbridge compare a b` prints: every metric side by side, then why they differ. */
export function comparisonText(sides: Sides): string {
  const title = `Compared ${plainForm.name(sides.base.name)} (base) with ${plainForm.name(sides.head.name)} (now)`
  const { comparison } = sides
  if (comparison.kind === 'none') return `${title}\nNot compared: ${sentence(comparison.reason, plainForm)}\n`
  const lines = [...comparison.images.flatMap((image) => imageLines(sides, image)), ...missingLines(comparison)]
  return `${[title, ...lines].join('\n')}\n`
}

function imageLines({ base, head }: Sides, image: ImageComparison): readonly string[] {
  const titles = ['metric', plainForm.name(base.name), plainForm.name(head.name), 'change']
  const metrics = alignedColumns(['left', 'right', 'right', 'left'], [titles, ...image.metrics.map(metricCells)])
  return [
    ...titled(platformTitle(image), [metrics]),
    ...titled('What differs', [otherChanges(image, plainForm), causeLines(image)]),
  ]
}

/** Two single images may be of different platforms, which alone can explain all that differs. */
function platformTitle({ platform, basePlatform }: ImageComparison): string {
  const title = `Platform ${plainForm.name(platform)}`
  return basePlatform === null || basePlatform === platform ? title : `${title} (base: ${plainForm.name(basePlatform)})`
}

function missingLines({ images, onlyAtBase }: Extract<Comparison, { kind: 'compared' }>): readonly string[] {
  const lines = onlyAtBase.map(
    ({ name, platform }) => `Only at the base: ${plainForm.name(name)} ${plainForm.name(platform)}`,
  )
  if (lines.length > 0) return ['', ...lines]
  return images.length === 0 ? ['Neither of them has an image.'] : []
}

function metricCells(each: MetricComparison): readonly string[] {
  const now = formatQuantity(each.metric, each.head)
  if (each.kind === 'compared') {
    return [each.metric, formatQuantity(each.metric, each.base), now, ascii(formatChange(each))]
  }
  return [each.metric, '', now, `not compared: ${plainForm.prose(each.reason)}`]
}
