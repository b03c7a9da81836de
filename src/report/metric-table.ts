import { type Column, numbers, type Page, paragraphs, table, words } from '../page/page.ts'
import type { Style, Text } from '../page/text.ts'
import { ascii } from './ascii.ts'
import { inColourOf } from './delta-colour.ts'
import { plainForm } from './form.ts'
import { type ImageReport, type Status, titleOf } from './image-report.ts'
import { type MetricRow, metricRows, SHOWN, withRuled } from './metric-rows.ts'

/** Never empty: a line must not start with untrusted text, which a runner may read as a command. */
export const WORDS: Readonly<Record<Status, string>> = {
  fail: 'FAIL',
  skip: 'skip',
  warn: 'WARN',
  pass: 'ok',
  none: '-',
}

export const STYLES: Readonly<Record<Status, Style>> = {
  fail: 'bad',
  skip: 'doubtful',
  warn: 'doubtful',
  pass: 'good',
  none: 'faint',
}

interface TextColumn {
  readonly column: Column
  readonly ofBase: boolean
  readonly cell: (row: MetricRow) => Text
}

const COLUMNS: readonly TextColumn[] = [
  { column: words(), ofBase: false, cell: ({ status }) => ({ text: WORDS[status], style: STYLES[status] }) },
  { column: words('metric'), ofBase: false, cell: ({ metric }) => metric },
  { column: numbers('base'), ofBase: true, cell: ({ base }) => base },
  { column: numbers('now'), ofBase: false, cell: ({ now }) => now },
  { column: numbers('change'), ofBase: true, cell: ({ change, delta }) => inColourOf(delta, ascii(change)) },
  { column: words('budget'), ofBase: false, cell: ({ budget }) => ascii(budget) },
  { column: words('image'), ofBase: false, cell: ({ name, platform }) => name && `${name} ${platform}` },
]

/**
 * The table of a report on a terminal, without columns for the base if nothing was compared. Of one image, reasons that
 * are `said` above it are not repeated.
 */
export function metricTable(images: readonly ImageReport[], said: readonly string[]): Page {
  const compared = images.some(({ comparison }) => comparison !== undefined)
  const shown = COLUMNS.filter(({ ofBase }) => compared || !ofBase)
  const tables = images.map((image) => metricRows(image, withRuled(image, SHOWN), plainForm))
  const columns = shown.map(({ column }) => column)
  const rows = tables.flat().map((row) => shown.map(({ cell }) => cell(row)))
  const known = images.length === 1 ? said.map(plainForm.prose) : []
  const reasons = tables.flatMap((each, at) => notComparedLines(each, titleOf(images[at]!, plainForm), known))
  return [...table(columns, rows), ...paragraphs(reasons)]
}

/** Reasons are too long for a column. A reason that applies to every row is given for the whole image. */
function notComparedLines(rows: readonly MetricRow[], title: string, known: readonly string[]): readonly string[] {
  const [first] = rows
  const whole = rows.every(({ change, reason }) => change === first?.change && (!reason || reason === first.reason))
  return rows.flatMap(({ metric, reason }) =>
    reason === undefined || known.includes(reason)
      ? []
      : [`Not compared: ${whole ? '' : `${metric} of `}${title}: ${reason}.`],
  )
}
