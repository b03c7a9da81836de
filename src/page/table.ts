import { sum } from '../units/sum.ts'
import { flowed } from './flow.ts'
import { type Column, type Table } from './page.ts'
import { shortened } from './shorten.ts'
import { inStyleOf, type Line, plain, type Text } from './text.ts'
import { displayWidth } from './width.ts'
import { type Measured, measured, widestLine, wrapped } from './wrap.ts'

type Row = readonly Text[]

const GAP = 2
/** Bars are left out before names are shortened to fewer columns than this. */
const NAME_BESIDE_BARS = 40
/** Rows flow over lines before names are shortened to fewer columns than this. */
const LEAST_NAME = 24

/**
 * A table on lines of at most `width` columns. If it is too wide, names are shortened and cells wrapped; if that is not
 * enough, the bars go; then each row flows over lines of its own, with column titles beside its values.
 */
export function tableLines(table: Table, width: number): readonly Line[] {
  const widths = fittedWidths(table, width, NAME_BESIDE_BARS)
  if (widths !== undefined) return drawn(table, widths, width)
  const bare = withoutBars(table)
  const bareWidths = fittedWidths(bare, width, LEAST_NAME)
  if (bareWidths !== undefined) return drawn(bare, bareWidths, width)
  return bare.rows.flatMap((row, index) => flowed(bare.columns, row, width).concat(linesBelow(bare, index, width)))
}

function withoutBars(table: Table): Table {
  const others = <T>(all: readonly T[]): readonly T[] =>
    all.filter((_, column) => table.columns[column]?.narrow !== 'drop')
  return { ...table, columns: others(table.columns), rows: table.rows.map(others) }
}

const cellsOf = ({ columns, rows }: Table, column: number): readonly Measured[] =>
  [columns[column]!.title, ...rows.map((row) => row[column] ?? '')].map((cell) => measured(plain(cell)))

/** Column widths with which the table fits and no name is cut below `leastName`; undefined if there are none. */
function fittedWidths(table: Table, width: number, leastName: number): readonly number[] | undefined {
  const cells = table.columns.map((_, column) => cellsOf(table, column))
  const natural = cells.map((column) => widest(column, Infinity))
  const widths = [...natural]
  const over = () => sum(widths, (each) => each) + GAP * (widths.length - 1) - width
  table.columns.forEach(({ narrow }, column) => {
    const least = Math.min(widths[column]!, leastName)
    if (narrow === 'shorten') widths[column] = Math.max(least, widths[column]! - Math.max(0, over()))
  })
  while (over() > 0) {
    const next = narrower(table.columns, cells, widths)
    if (next === undefined) return undefined
    widths[next.column] = next.width
  }
  // The last step may have made more room than was needed.
  natural.forEach((most, column) => {
    if (over() + most - widths[column]! <= 0) widths[column] = most
  })
  return widths
}

/** The widest column that becomes narrower if its cells wrap, and its next width. */
function narrower(
  columns: readonly Column[],
  cells: readonly (readonly Measured[])[],
  widths: readonly number[],
): { readonly column: number; readonly width: number } | undefined {
  const byWidth = columns.map((_, column) => column).toSorted((a, b) => widths[b]! - widths[a]!)
  for (const column of byWidth) {
    if (columns[column]!.narrow !== 'wrap') continue
    const width = widest(cells[column]!, widths[column]! - 1)
    if (width < widths[column]!) return { column, width }
  }
  return undefined
}

function drawn(table: Table, widths: readonly number[], width: number): readonly Line[] {
  const { columns, rows } = table
  const titles: Row = columns.map(({ title }) => ({ text: title, style: 'faint' }))
  const wrapAll: readonly Column[] = columns.map((column) => ({ ...column, narrow: 'wrap' }))
  const heading = columns.every(({ title }) => title === '') ? [] : rowLines(wrapAll, titles, widths)
  return [
    ...heading,
    ...rows.flatMap((row, index) => rowLines(columns, row, widths).concat(linesBelow(table, index, width))),
  ]
}

function linesBelow({ below }: Table, row: number, width: number): readonly Line[] {
  return (below.get(row) ?? []).map((line) => [shortened(line, width)])
}

function rowLines(columns: readonly Column[], row: Row, widths: readonly number[]): readonly Line[] {
  const cells = columns.map(({ narrow }, column) => {
    const text = plain(row[column] ?? '')
    const width = widths[column]!
    return narrow === 'wrap' ? wrapped(text, width) : [shortened(text, width)]
  })
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1)
  return Array.from({ length: height }, (_, line) => {
    const pieces: Text[] = []
    let [at, start] = [0, 0]
    columns.forEach(({ align }, column) => {
      const text = (cells[column]![line] ?? '').trimEnd()
      const width = displayWidth(text)
      const from = start + (align === 'right' ? widths[column]! - width : 0)
      if (width > 0) {
        pieces.push(' '.repeat(from - at), inStyleOf(row[column]!, text))
        at = from + width
      }
      start += widths[column]! + GAP
    })
    return pieces
  })
}

function widest(cells: readonly Measured[], width: number): number {
  return cells.reduce((most, cell) => Math.max(most, widestLine(cell, width)), 0)
}
