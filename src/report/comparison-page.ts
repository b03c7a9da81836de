import type { DownloadMethod } from '../image/image.ts'
import type { Comparison, ImageComparison, MetricComparison } from '../comparison/comparison.ts'
import { BLANK_LINE, numbers, type Page, paragraphs, table, titled, words } from '../page/page.ts'
import type { Text } from '../page/text.ts'
import type { WeightRecord } from '../record/record.ts'
import { ascii } from './ascii.ts'
import { inColourOf } from './delta-colour.ts'
import { plainForm } from './form.ts'
import { formatChange, formatQuantity } from './format-quantity.ts'
import { ruledName } from './limit-words.ts'
import { metricName } from './metric-rows.ts'
import { recordFacts, uncommittedFacts } from './record-facts.ts'
import { sentence } from './sentences.ts'
import { causeTable } from './text-changes.ts'
import { otherChanges } from './why.ts'

/** One side of a comparison, with the name the user gave it. */
interface Side {
  readonly name: string
  readonly record: WeightRecord
}

export interface Sides {
  readonly base: Side
  readonly head: Side
  readonly comparison: Comparison
}

/** What `weighbridge compare a b` prints: every metric side by side, then why they differ. */
export function comparisonPage(sides: Sides): Page {
  const title = `Compared ${plainForm.name(sides.base.name)} (base) with ${plainForm.name(sides.head.name)} (now)`
  const { comparison } = sides
  const lines = [title, ...sideLines(sides.base), ...sideLines(sides.head)]
  if (comparison.kind === 'none')
    return paragraphs([...lines, `Not compared: ${sentence(comparison.reason, plainForm)}`])
  const images = comparison.images.flatMap((image) => imageBlocks(sides, image))
  return [...paragraphs(lines), ...images, ...missingLines(comparison)]
}

/** What a record says of itself. Its images usually say the same. */
function sideLines({ name, record }: Side): readonly string[] {
  const facts = [recordFacts(record).join(', '), ...new Set(record.images.flatMap(uncommittedFacts))]
  return facts.filter(Boolean).map((fact) => `${plainForm.name(name)}: ${fact}`)
}

function imageBlocks({ base, head }: Sides, image: ImageComparison): Page {
  const columns = [
    words('metric'),
    numbers(plainForm.name(base.name)),
    numbers(plainForm.name(head.name)),
    words('change'),
  ]
  const method = head.record.images.find(
    ({ name, platform }) => name === image.name && platform === image.platform,
  )?.downloadMethod
  const metrics = table(
    columns,
    image.metrics.map((each) => metricCells(each, image.basePlatform !== null, method)),
  )
  return [
    ...titled(platformTitle(image), [metrics]),
    ...titled('What differs', [paragraphs(otherChanges(image, plainForm)), causeTable(image)]),
  ]
}

/** Two single images may have different platforms, which alone may explain every difference. */
function platformTitle({ platform, basePlatform }: ImageComparison): string {
  const title = `Platform ${plainForm.name(platform)}`
  return basePlatform === null || basePlatform === platform ? title : `${title} (base: ${plainForm.name(basePlatform)})`
}

function missingLines({ images, onlyAtBase }: Extract<Comparison, { kind: 'compared' }>): Page {
  const lines = onlyAtBase.map(
    ({ name, platform }) => `Only at the base: ${plainForm.name(name)} ${plainForm.name(platform)}`,
  )
  if (lines.length > 0) return [...BLANK_LINE, ...paragraphs(lines)]
  return images.length === 0 ? paragraphs(['Neither of them has an image.']) : []
}

function metricCells(each: MetricComparison, hasBase: boolean, method: DownloadMethod | undefined): readonly Text[] {
  const now = formatQuantity(each.metric, each.head)
  if (each.kind === 'compared') {
    const change = inColourOf(each.delta, ascii(formatChange(each)))
    return [metricName(each.metric, method, plainForm), formatQuantity(each.metric, each.base), now, change]
  }
  const base = hasBase ? formatQuantity(each.metric, each.base) : ''
  return [ruledName(each.metric, plainForm), base, now, `not compared: ${plainForm.prose(each.reason)}`]
}
