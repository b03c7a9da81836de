import { sum } from '../units/sum.ts'
import { withoutSequences } from '../units/terminal-sequence.ts'
import { characterWidth } from './character-width.ts'

/** Characters of one column each: ASCII, and the others that our own sentences use. */
const NARROW = /^[ -~·–…→−≤]*$/

/** No code unit takes more than two columns, so a short text need not be measured: the first one is slow. */
export const fits = (text: string, width: number): boolean => 2 * text.length <= width || displayWidth(text) <= width

let segmenter: Intl.Segmenter | undefined

/** The characters of a text as a reader sees them. The segmenter is slow to make, so it is made once. */
const graphemesOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter()).segment(text)

/** Columns that a text takes on a terminal: 2 for wide characters (CJK, emoji), 0 for combining marks. */
export const displayWidth = (text: string): number =>
  NARROW.test(text) ? text.length : sum(graphemesOf(withoutSequences(text)), ({ segment }) => characterWidth(segment))

/** How many code units from the start of a text fit in `width` columns; no character is cut. */
export function fitting(text: string, width: number): number {
  if (NARROW.test(text)) return Math.min(width, text.length)
  let left = width
  for (const { segment, index } of graphemesOf(text)) {
    left -= characterWidth(segment)
    if (left < 0) return index
  }
  return text.length
}

/** The same at the end of a text. */
export function fittingEnd(text: string, width: number): number {
  if (NARROW.test(text)) return Math.min(width, text.length)
  let left = width
  let units = 0
  for (const { segment } of [...graphemesOf(text)].toReversed()) {
    left -= characterWidth(segment)
    if (left < 0) break
    units += segment.length
  }
  return units
}
