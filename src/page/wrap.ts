import { quantitiesIn } from './quantities-in.ts'
import { shortened } from './shorten.ts'
import { displayWidth, fits } from './width.ts'

/** A piece of text between two possible line ends. */
interface WordPart {
  readonly text: string
  readonly width: number
  /** Columns of the blank before it unless it begins a line; 0 inside a word. */
  readonly blank: number
}

interface Word {
  readonly whole: WordPart
  /** The word split after each slash, for a line that is narrower than the word. */
  readonly parts: readonly WordPart[]
}

/** A text measured once, to be wrapped at any width. */
export interface Measured {
  readonly width: number
  /** Blanks at the start of the text; each of its lines begins with them. */
  readonly indent: number
  readonly words: readonly Word[]
}

export function measured(text: string): Measured {
  const indent = /^ */.exec(text)![0].length
  const words = wordsOf(text.trim()).map((word, index): Word => {
    const parts = word.split(/(?<=\/)/).map((part, at) => partOf(part, index > 0 && at === 0))
    return { whole: partOf(word, index > 0), parts }
  })
  return { width: displayWidth(text), indent, words }
}

/** Columns of the widest line when wrapped at `width` as `wrapped` does, but without shortening words. */
export function widestLine(text: Measured, width: number): number {
  if (text.width <= width) return text.width
  return text.indent + linesOf(text, width - text.indent).reduce((most, line) => Math.max(most, line.width), 0)
}

/**
 * A text on lines of at most `width` columns, each with the text's indent. It breaks at blanks, and after a slash in a
 * word that is wider than a line; anything still wider loses its middle. A number stays with its unit.
 */
export function wrapped(text: string, width: number): readonly string[] {
  if (fits(text, width)) return [text]
  const taken = measured(text)
  const room = Math.max(1, width - taken.indent)
  return linesOf(taken, room).map((line) => ' '.repeat(taken.indent) + shortened(line.text, room))
}

function partOf(text: string, hasBlank: boolean): WordPart {
  return { text, width: displayWidth(text), blank: hasBlank ? 1 : 0 }
}

interface WrappedLine {
  text: string
  width: number
}

function linesOf({ words }: Measured, room: number): readonly WrappedLine[] {
  let line: WrappedLine = { text: '', width: 0 }
  const lines = [line]
  for (const part of words.flatMap(({ whole, parts }) => (whole.width > room ? parts : whole))) {
    if (line.text !== '' && line.width + part.blank + part.width > room) lines.push((line = { text: '', width: 0 }))
    const blank = line.text === '' ? 0 : part.blank
    line.text += ' '.repeat(blank) + part.text
    line.width += blank + part.width
  }
  return lines
}

function wordsOf(text: string): readonly string[] {
  const quantities = quantitiesIn(text)
  const words: string[] = []
  let start = 0
  for (const { index } of text.matchAll(/ /g)) {
    if (quantities.some((each) => each.start < index && index < each.end)) continue
    words.push(text.slice(start, index))
    start = index + 1
  }
  return [...words, text.slice(start)]
}
