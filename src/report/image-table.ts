import type { AnyMetric } from '../limits/any-metric.ts'
import { cellForm } from './form.ts'
import type { ImageReport, Status } from './image-report.ts'
import { type Column, left, markdownTable, right } from './markdown-table.ts'
import { metricRows, type MetricRow } from './metric-rows.ts'

export const MARKS: Readonly<Record<Status, string>> = { fail: '❌', skip: '❔', warn: '⚠️', pass: '✅', none: '' }

export type Rows = readonly { readonly image: ImageReport; readonly metrics: readonly AnyMetric[] }[]

interface TableColumn extends Column {
  /** Whether it is about the base and so left out if nothing was compared. */
  readonly ofBase: boolean
  readonly cell: (row: MetricRow) => string
}

const COLUMNS: readonly TableColumn[] = [
  { ...left(' '), ofBase: false, cell: ({ status }) => MARKS[status] },
  { ...left('Image · platform'), ofBase: false, cell: ({ name, platform }) => name && `${name} · ${platform}` },
  { ...left('Metric'), ofBase: false, cell: ({ metric }) => metric },
  { ...right('Base'), ofBase: true, cell: ({ base }) => base },
  { ...right('Now'), ofBase: false, cell: ({ now, broken }) => bold(now, broken.has('now')) },
  { ...right('Change'), ofBase: true, cell: changeCell },
  { ...left('Budget'), ofBase: false, cell: ({ budget }) => budget },
]

/** The table of a report in Markdown, without columns for the base if nothing was compared. */
export function imageTable(rows: Rows): string {
  const compared = rows.some(({ image }) => image.comparison !== undefined)
  const columns = COLUMNS.filter(({ ofBase }) => compared || !ofBase)
  const cells = rows
    .flatMap(({ image, metrics }) => metricRows(image, metrics, cellForm))
    .map((row) => columns.map(({ cell }) => cell(row)))
  return markdownTable(columns, cells)
}

function changeCell({ change, reason, broken }: MetricRow): string {
  return reason === undefined ? bold(change, broken.has('change')) : `${change}: ${reason}`
}

function bold(text: string, isBold: boolean): string {
  return isBold ? `**${text}**` : text
}
