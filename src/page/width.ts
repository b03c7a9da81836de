import stringWidth from 'string-width'

/** Of one column each: ASCII, and what our own sentences have beside it. */
const NARROW = /^[ -~·–…→−≤]*$/

/** Columns that a text takes on a terminal: 2 for wide characters (CJK, emoji), 0 for marks that stand on others. */
export const displayWidth = (text: string): number => (NARROW.test(text) ? text.length : stringWidth(text))

/**
 * Whether a text takes at most so many columns. A text that fits whatever its characters are is not measured; in a log all do.
 * No code unit takes more than two columns, and the first look at an emoji is slow.
 */
export const fits = (text: string, width: number): boolean => 2 * text.length <= width || displayWidth(text) <= width

let segmenter: Intl.Segmenter | undefined

/** The characters of a text as a reader sees them. What tells them is slow to make, and made once. */
const graphemesOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter()).segment(text)

/** How many code units of a text, from its start, fit `width` columns; no character is cut. */
export function fitting(text: string, width: number): number {
  if (NARROW.test(text)) return Math.min(width, text.length)
  let left = width
  for (const { segment, index } of graphemesOf(text)) {
    left -= displayWidth(segment)
    if (left < 0) return index
  }
  return text.length
}

/** How many code units of a text, up to its end, fit `width` columns; no character is cut. */
export function fittingEnd(text: string, width: number): number {
  if (NARROW.test(text)) return Math.min(width, text.length)
  let left = width
  let units = 0
  for (const { segment } of [...graphemesOf(text)].toReversed()) {
    left -= displayWidth(segment)
    if (left < 0) break
    units += segment.length
  }
  return units
}
