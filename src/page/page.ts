import type { Text } from './text.ts'

/** `indent` is in columns. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
  readonly indent: number
  /** If it does not fit, `shorten` keeps it on one line, and `keep` leaves that to the terminal. */
  readonly narrow: 'wrap' | 'shorten' | 'keep'
}

/** If the table does not fit, the column wraps, is shortened, or is left out. */
export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  readonly narrow: 'wrap' | 'shorten' | 'drop'
}

export interface Table {
  readonly kind: 'table'
  /** If no column has a title, there is no title row. */
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Text[])[]
  readonly indent: number
  /** Lines under a row, by its index; each is shortened to one line. */
  readonly below: ReadonlyMap<number, readonly string[]>
}

export type Block = Paragraph | Table

/** Output for people, not yet fitted to a width (page/lay-out.ts does that). */
export type Page = readonly Block[]

export const numbers = (title = ''): Column => ({ title, align: 'right', narrow: 'wrap' })
/** Words of a sentence, and names whose end does not matter. */
export const words = (title = ''): Column => ({ title, align: 'left', narrow: 'wrap' })
/** Paths and instructions, whose beginning and end matter most. */
export const names = (title = ''): Column => ({ title, align: 'left', narrow: 'shorten' })
/** Bars only repeat the number beside them as a picture. */
export const bars = (): Column => ({ title: '', align: 'left', narrow: 'drop' })

export function paragraphs(texts: readonly Text[]): Page {
  return texts.map((text) => ({ kind: 'paragraph', text, indent: 0, narrow: 'wrap' }))
}

/** A line for each text, cut in the middle if it does not fit. */
export function shortLines(texts: readonly Text[]): Page {
  return texts.map((text) => ({ kind: 'paragraph', text, indent: 0, narrow: 'shorten' }))
}

/** A line for each text, however long: it is there to be copied. */
export function wholeLines(texts: readonly Text[]): Page {
  return texts.map((text) => ({ kind: 'paragraph', text, indent: 0, narrow: 'keep' }))
}

export const BLANK_LINE: Page = paragraphs([''])

export function table(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  below: Table['below'] = new Map(),
): Page {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows, indent: 0, below }]
}

export function indented(page: Page): Page {
  return page.map((block) => ({ ...block, indent: block.indent + 2 }))
}

export const heading = (text: string): Page => paragraphs([{ text, style: 'strong' }])

export function apart(pages: readonly Page[]): Page {
  return pages.flatMap((page, index) => (index === 0 ? page : BLANK_LINE.concat(page)))
}

/** Blocks under a title, with a blank line before it and between them; empty if all blocks are. */
export function titled(title: string, blocks: readonly Page[]): Page {
  const filled = blocks.filter((block) => block.length > 0)
  if (filled.length === 0) return []
  return [...BLANK_LINE, ...heading(title), ...indented(apart(filled))]
}
