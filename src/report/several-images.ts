import type { AnyMetric } from '../limits/any-metric.ts'
import { counted } from '../units/counted.ts'
import { countOf, type ImageReport, isNotable, isUnchanged, statusOf } from './image-report.ts'
import { imageTable, type Rows } from './image-table.ts'
import { SHOWN, withRuled } from './metric-rows.ts'
import type { ReportSection } from './section.ts'

/** Most characters of the first table. It is never cut, and a comment may have 65,536 of them. */
const LONGEST_TABLE = 25_000

const RANKS = { fail: 0, skip: 1, warn: 2, pass: 3, none: 3 } as const

/**
 * The rows of the first table: of the only image, or of the notable ones of several, as many as the table has room for.
 * If there is no room for all rows of an image, those with the worst rules are kept.
 */
export function firstRows(images: readonly ImageReport[]): Rows {
  const isOne = images.length === 1
  let left = LONGEST_TABLE
  return (isOne ? images : images.filter(isNotable)).flatMap((image) => {
    const metrics = worstFirst(image, metricsOf(image, isOne)).filter((metric) => {
      left -= imageTable([{ image, metrics: [metric] }])
        .split('\n')
        .at(-1)!.length
      return left >= 0
    })
    return metrics.length === 0
      ? []
      : { image, metrics: metricsOf(image, isOne).filter((each) => metrics.includes(each)) }
  })
}

/** A single image shows all its metrics; of several, each shows unpacked and the metrics that have a rule. */
const metricsOf = (image: ImageReport, isOne: boolean): readonly AnyMetric[] =>
  withRuled(image, isOne ? SHOWN : ['unpacked'])

const worstFirst = (image: ImageReport, metrics: readonly AnyMetric[]): readonly AnyMetric[] =>
  metrics.toSorted((a, b) => rankOf(image, a) - rankOf(image, b))

const rankOf = ({ outcomes }: ImageReport, metric: AnyMetric): number =>
  RANKS[statusOf(outcomes.filter(({ rule }) => rule.kind !== 'forbid' && rule.metric === metric))]

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

/** The images and metrics that are not in the first table: unchanged and within budget, or beyond its length. */
export const otherImages: ReportSection = {
  title(images) {
    const rows = otherRows(images)
    const others = rows.map(({ image }) => image)
    if (images.length === 1) return `More: ${counted(rows.flatMap(({ metrics }) => metrics).length, 'metric')}`
    return others.every(isUnchanged) ? `${countOf(others)} unchanged` : `More: ${countOf(others)}`
  },
  markdown(_, images) {
    const rows = otherRows(images)
    return rows.length === 0 ? '' : imageTable(rows)
  },
  page: () => [],
}

function otherRows(images: readonly ImageReport[]): Rows {
  const first = firstRows(images)
  return images.flatMap((image) => {
    const shown = first.find((each) => each.image === image)?.metrics ?? []
    const metrics = metricsOf(image, images.length === 1).filter((metric) => !shown.includes(metric))
    return metrics.length === 0 ? [] : { image, metrics }
  })
}
