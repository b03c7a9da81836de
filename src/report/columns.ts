/** How one column of aligned text stands. */
export type Align = 'left' | 'right'

/**
 * Rows as aligned plain text, two spaces between columns and nothing at the end of a line. Text of others belongs into
 * the last column, where characters of an unknown width move nothing.
 */
export function alignedColumns(align: readonly Align[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = align.map((_, column) => largest(rows.map((cells) => width(cells[column] ?? ''))))
  return rows.map((cells) =>
    align
      .map((side, column) => padded(cells[column] ?? '', widths[column] ?? 0, side))
      .join('  ')
      .trimEnd(),
  )
}

/** The largest of some values, and at least 0. They may be more than a function takes arguments. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

/** A bar of `#`, 20 for `most`, at least one where there is anything; a negative value has one of `-`. */
export function bar(value: number, most: number): string {
  if (value === 0 || most === 0) return ''
  return (value < 0 ? '-' : '#').repeat(Math.max(1, Math.round((Math.abs(value) * 20) / most)))
}

/** Our own signs in ASCII, for terminals and logs that have nothing else. */
export function ascii(text: string): string {
  return text.replaceAll('≤', '<=').replace(/[−–]/g, '-')
}

function padded(text: string, to: number, side: Align): string {
  const padding = ' '.repeat(Math.max(0, to - width(text)))
  return side === 'right' ? padding + text : text + padding
}

function width(text: string): number {
  return Array.from(text).length
}
