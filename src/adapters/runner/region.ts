import { shortened } from '../../page/shorten.ts'
import { inStyleOf, type Line, plain, type Text } from '../../page/text.ts'
import { displayWidth } from '../../page/width.ts'

/** Milliseconds between redraws: often enough to see it move. */
const PAUSE = 100

/** Clears the line and returns to its start (ECMA-48), for whatever replaces a progress line. */
const CLEAR_LINE = '\r\u001b[K'
/**
 * The same for several lines, each of which ends with a line break: whoever writes next starts on a new line, even if
 * this process was killed.
 */
const clearLines = (count: number): string => `\r\u001b[${count}A\u001b[J`

/** The part of a terminal below its log; what it shows goes when anything else is written. */
interface Region {
  /** Writes log text, above everything shown here. */
  write(text: string): void
  /** Shows a line without a line break, instead of what is there; an empty one shows nothing. */
  line(text: string): void
  /** Shows the lines that `look` gives, each with a line break, and redraws them until disposed. */
  live(look: () => readonly string[]): Disposable
}

/** `stream` is a terminal. No cursor is hidden and no colour left on, so there is nothing to put back. */
export function region(stream: { write(text: string): unknown }): Region {
  let shown = ''
  let takeAway = ''
  const show = (text: string, away: string) => {
    if (text === shown) return
    stream.write(takeAway + text)
    shown = text
    takeAway = text === '' ? '' : away
  }
  return {
    write(text) {
      stream.write(takeAway + text)
      shown = takeAway = ''
    },
    line: (text) => show(text, CLEAR_LINE),
    live(look) {
      const draw = () => {
        const lines = look()
        show(lines.map((line) => `${line}\n`).join(''), clearLines(lines.length))
      }
      draw()
      const timer = setInterval(draw, PAUSE)
      timer.unref()
      return {
        [Symbol.dispose]() {
          clearInterval(timer)
          show('', '')
        },
      }
    },
  }
}

/** The pieces of a line, shortened to `columns` in all: a line that wraps could not be taken back. */
export function fittedLine(line: Line, columns: number): Line {
  let left = columns
  return line.map((piece): Text => {
    const text = left > 0 ? shortened(plain(piece).replaceAll('\t', ' '), left) : ''
    left -= displayWidth(text)
    return inStyleOf(piece, text)
  })
}
