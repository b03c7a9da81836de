import { fits, fitting, fittingEnd } from './width.ts'
import { withoutMiddle } from './without-middle.ts'

/** A text on one line of at most `width` columns, without its middle: instructions and paths differ at the ends. */
export function shortened(text: string, width: number): string {
  if (fits(text, width)) return text
  const end = Math.floor((width - 1) / 3)
  return withoutMiddle(text, fitting(text, width - 1 - end), text.length - fittingEnd(text, end))
}
