import { quantitiesIn } from './quantity.ts'
import { fits, fitting, fittingEnd } from './width.ts'

/**
 * A text on one line of at most `width` columns: of a longer one the beginning and the end, since instructions and paths
 * differ there. A number is shown whole or not at all.
 */
export function shortened(text: string, width: number): string {
  if (fits(text, width)) return text
  const end = Math.floor((width - 1) / 3)
  return withoutMiddle(text, fitting(text, width - 1 - end), text.length - fittingEnd(text, end))
}

/** A text with `…` in place of what is between two places (code units), and of numbers that reach out of it. */
export function withoutMiddle(text: string, from: number, to: number): string {
  const numbers = quantitiesIn(text)
  const at = (place: number) => numbers.find(({ start, end }) => start < place && place < end)
  return `${text.slice(0, at(from)?.start ?? from)}…${text.slice(at(to)?.end ?? to)}`
}
