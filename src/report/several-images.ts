import { countOf, type ImageReport, isNotable, isUnchanged } from './image-report.ts'
import { imageTable, type Rows } from './image-table.ts'
import { SHOWN, withRuled } from './metric-rows.ts'
import type { ReportSection } from './section.ts'

/** Characters of the first table: what is in it stays whatever the limit is, and a comment has 65,536 of them. */
const LONGEST_TABLE = 30_000

/** The images of the first table: of several, those that a reader looks at, as long as the table takes them. */
export function firstImages(images: readonly ImageReport[]): readonly ImageReport[] {
  if (images.length === 1) return images
  let length = 0
  return images
    .filter(isNotable)
    .filter((image) => (length += imageTable(rowsOf([image], false)).length) <= LONGEST_TABLE)
}

/** A single image is shown with all its metrics; of several, the unpacked one and those that have a rule. */
export function rowsOf(images: readonly ImageReport[], whole: boolean): Rows {
  return images.map((image) => ({ image, metrics: withRuled(image, whole ? SHOWN : ['unpacked']) }))
}

/** The metrics that the first table has not. */
const OTHERS = SHOWN.filter((metric) => metric !== 'unpacked')

/** Their table; on a terminal, all are in one. */
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

/** The images that the first table has not: unchanged and within budget, or beyond its length. */
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
