import type { Block, Page, Paragraph } from './page.ts'
import { shortened } from './shorten.ts'
import { tableLines } from './table.ts'
import { inStyleOf, type Line, plain } from './text.ts'
import { wrapped } from './wrap.ts'

/** On a narrower terminal, lines break. */
const LEAST_WIDTH = 40

/** Lays a page out on lines of at most `width` columns. Infinity, for a log or a pipe, wraps nothing. */
export function layOut(page: Page, width: number): readonly Line[] {
  const columns = Math.max(LEAST_WIDTH, width)
  return page.flatMap((block) => {
    const lines = linesOf(block, columns - block.indent)
    return block.indent === 0 ? lines : lines.map((line) => withIndent(line, block.indent))
  })
}

/** The page as text without styles; ends with a line break. */
export function pageText(page: Page, width = Infinity): string {
  const lines = layOut(page, width).map((line) => line.map(plain).join(''))
  return `${lines.join('\n')}\n`
}

function linesOf(block: Block, width: number): readonly Line[] {
  if (block.kind === 'table') return tableLines(block, width)
  const text = plain(block.text)
  return narrowed(text, block.narrow, width).map((each) => [inStyleOf(block.text, each)])
}

function narrowed(text: string, narrow: Paragraph['narrow'], width: number): readonly string[] {
  if (narrow === 'keep') return [text]
  return narrow === 'wrap' ? wrapped(text, width) : [shortened(text, width)]
}

function withIndent(line: Line, indent: number): Line {
  return line.every((piece) => plain(piece) === '') ? line : [' '.repeat(indent), ...line]
}
