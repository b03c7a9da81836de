import { quantitiesIn } from './quantity.ts'
import { displayWidth, fitting, fittingEnd } from './width.ts'

/**
 * A text on one line of at most `width` columns: of a longer one the beginning and the end, since instructions and paths
 * differ there. A number is shown whole or not at all.
 */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const end = Math.floor((width - 1) / 3)
  const cut = { from: fitting(text, width - 1 - end), to: text.length - fittingEnd(text, end) }
  for (const { start, end: stop } of quantitiesIn(text)) {
    if (start < cut.from && cut.from < stop) cut.from = start
    if (start < cut.to && cut.to < stop) cut.to = stop
  }
  return `${text.slice(0, cut.from)}…${text.slice(cut.to)}`
}
