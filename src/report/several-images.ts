import { countOf, type ImageReport, isNotable, isUnchanged } from './image-report.ts'
import { imageTable, type Rows } from './image-table.ts'
import { SHOWN, withRuled } from './metric-rows.ts'
import type { ReportSection } from './section.ts'

/** Most characters of the first table. It is never cut, and a comment may have 65,536 of them. */
const LONGEST_TABLE = 30_000

/** The images of the first table: the only one, or the notable ones of several, as many as the table has room for. */
export function firstImages(images: readonly ImageReport[]): readonly ImageReport[] {
  if (images.length === 1) return images
  let length = 0
  return images
    .filter(isNotable)
    .filter((image) => (length += imageTable(rowsOf([image], false)).length) <= LONGEST_TABLE)
}

/** A single image shows all its metrics; of several, each shows unpacked and the metrics that have a rule. */
export function rowsOf(images: readonly ImageReport[], whole: boolean): Rows {
  return images.map((image) => ({ image, metrics: withRuled(image, whole ? SHOWN : ['unpacked']) }))
}

/** The metrics that are not in the first table. */
const OTHERS = SHOWN.filter((metric) => metric !== 'unpacked')

/** Their table; a terminal has all of them in one. */
export const otherMetrics: ReportSection = {
  title() {
    const title = `${OTHERS.slice(0, -1).join(', ')} and ${OTHERS.at(-1)}`
    return title.replace(/^./, (first) => first.toUpperCase())
  },
  markdown(_, images) {
    if (images.length <= 1) return ''
    return imageTable(images.map((image) => ({ image, metrics: OTHERS })))
  },
  page: () => [],
}

/** The images that are not in the first table: unchanged and within budget, or beyond its length. */
export const otherImages: ReportSection = {
  title(images) {
    const others = withoutFirst(images)
    return others.every(isUnchanged) ? `${countOf(others)} unchanged` : `More: ${countOf(others)}`
  },
  markdown(_, images) {
    const others = withoutFirst(images)
    return others.length === 0 ? '' : imageTable(rowsOf(others, false))
  },
  page: () => [],
}

function withoutFirst(images: readonly ImageReport[]): readonly ImageReport[] {
  const first = firstImages(images)
  return images.filter((image) => !first.includes(image))
}
