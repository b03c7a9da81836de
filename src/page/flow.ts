import type { Column } from './page.ts'
import { inStyleOf, type Line, plain, type Text } from './text.ts'
import { displayWidth } from './width.ts'
import { wrapped } from './wrap.ts'

/** Lines of a row but its first stand further in. */
const HANGING = ' '.repeat(4)
const GAP = '  '

interface Cell {
  /** The title of its column, where it has one to say, and a blank. */
  readonly label: string
  readonly piece: Text
  /** Whether it begins a line. */
  readonly isName: boolean
}

/**
 * A row of a table that is too wide, on lines of its own: one cell after the other, each with the title of its column, but
 * for what stands before the first number and says what the row is about. A name begins a line.
 */
export function flowed(columns: readonly Column[], row: readonly Text[], width: number): readonly Line[] {
  const lines: Line[] = []
  let left = 0 // columns that the last line has to spare
  for (const { label, piece, isName } of cellsOf(columns, row)) {
    const text = label + plain(piece)
    const size = displayWidth(text)
    if (lines.length > 0 && !isName && GAP.length + size <= left) {
      lines.push([...lines.pop()!, GAP, label, piece])
      left -= GAP.length + size
      continue
    }
    const indent = lines.length === 0 ? '' : HANGING
    left = width - indent.length - size
    if (left >= 0) lines.push([indent, label, piece])
    else lines.push(...wrapped(text, width - indent.length).map((each) => [indent, inStyleOf(piece, each)]))
  }
  return lines
}

/** The cells of a row that have something to say. */
function cellsOf(columns: readonly Column[], row: readonly Text[]): readonly Cell[] {
  const firstNumber = columns.findIndex(({ align }) => align === 'right')
  return columns.flatMap(({ title, narrow }, column) => {
    const piece = row[column] ?? ''
    if (plain(piece) === '') return []
    const isName = narrow === 'shorten'
    return { label: column < firstNumber || isName || title === '' ? '' : `${title} `, piece, isName }
  })
}
