import type { Column } from './page.ts'
import { inStyleOf, type Line, plain, type Text } from './text.ts'
import { displayWidth } from './width.ts'
import { wrapped } from './wrap.ts'

const HANGING = ' '.repeat(4)
const GAP = '  '

interface Cell {
  readonly label: string
  readonly piece: Text
  readonly isName: boolean
}

/** A row that is too wide, cell by cell. Cells before the first number, which say what it is about, have no title. */
export function flowed(columns: readonly Column[], row: readonly Text[], width: number): readonly Line[] {
  const lines: Line[] = []
  let left = 0 // columns left on the last line
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

function cellsOf(columns: readonly Column[], row: readonly Text[]): readonly Cell[] {
  const firstNumber = columns.findIndex(({ align }) => align === 'right')
  return columns.flatMap(({ title, narrow }, column) => {
    const piece = row[column] ?? ''
    if (plain(piece) === '') return []
    const isName = narrow === 'shorten'
    return { label: column < firstNumber || isName || title === '' ? '' : `${title} `, piece, isName }
  })
}
