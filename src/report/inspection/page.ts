import { alignedColumns, type Align } from '../columns.ts'
import { capped } from '../escape.ts'

/** Most columns of a line: what a terminal of today shows without breaking it. */
export const WIDTH = 100

/** Blocks of lines stand below their title by this. */
const INDENT = 2

/** Rows as aligned text for a block, the last column no wider than the page leaves; `before` stands before each line. */
export function fittedColumns(
  align: readonly Align[],
  rows: readonly (readonly string[])[],
  before = 0,
): readonly string[] {
  const [line = ''] = alignedColumns(
    align,
    rows.map((cells) => [...cells.slice(0, -1), '|']),
  )
  const room = WIDTH - INDENT - before - (line.length - 1)
  return alignedColumns(
    align,
    rows.map((cells) => [...cells.slice(0, -1), capped(cells.at(-1) ?? '', room)]),
  )
}

/** Lines as a text with a line break at its end; what is longer still loses its middle, where long names differ least. */
export function page(lines: readonly string[]): string {
  return `${lines.map((line) => line.split('\n').map(fitted).join('\n')).join('\n')}\n`
}

function fitted(line: string): string {
  return capped(line, WIDTH)
}

/** Words on lines of at most `width` columns; a longer word has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
