import type { Column } from './page.ts'
import { inStyleOf, type Line, plain, type Text } from './text.ts'
import { displayWidth } from './width.ts'
import { wrapped } from './wrap.ts'

/** Lines of a row but its first stand further in by this. */
const HANGING = 4
const GAP = '  '

/**
 * A row of a table that is too wide, on lines of its own: one cell after the other, each with the title of its column, but
 * for what stands before the first number and says what the row is about. Names have a line of their own.
 */
export function flowed(columns: readonly Column[], row: readonly Text[], width: number): readonly Line[] {
  const firstNumber = columns.findIndex(({ align }) => align === 'right')
  const lines: Line[] = []
  let line: Text[] = []
  let at = 0
  const end = () => {
    if (line.length > 0) lines.push(line)
    line = []
  }
  columns.forEach(({ title, narrow }, column) => {
    const cell = row[column] ?? ''
    const isTitled = narrow === 'wrap' && column >= firstNumber && title !== ''
    const text = plain(cell).trimEnd()
    if (text === '') return
    const label = isTitled ? `${title} ` : ''
    const size = displayWidth(label + text)
    if (line.length > 0 && narrow !== 'shorten' && at + GAP.length + size <= width) {
      line.push(GAP, label, inStyleOf(cell, text))
      at += GAP.length + size
      return
    }
    end()
    const indent = lines.length === 0 ? '' : ' '.repeat(HANGING)
    if (indent.length + size <= width) {
      line = [indent, label, inStyleOf(cell, text)]
      at = indent.length + size
    } else lines.push(...wrapped(label + text, width - indent.length).map((each) => [indent, inStyleOf(cell, each)]))
  })
  end()
  return lines
}
