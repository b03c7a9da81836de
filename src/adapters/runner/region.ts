import { shortened } from '../../page/shorten.ts'
import { inStyleOf, type Line, plain, type Text } from '../../page/text.ts'
import { displayWidth } from '../../page/width.ts'

const PAUSE = 100

/** Clears the line and returns to its start (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K'
/** For lines that end with a line break, so that the next writer starts on a new line even if we are killed. */
const clearLines = (count: number): string => `\r\u001b[${count}A\u001b[J`

/** The part of a terminal below its log; cleared when anything else is written. */
interface Region {
  write(text: string): void
  /** Shows one line, without a line break; an empty one clears it. */
  line(text: string): void
  /** Shows and redraws the lines of `look` until disposed. */
  live(look: () => readonly string[]): Disposable
}

/** `stream` is a terminal. Changes neither cursor nor colour, so there is nothing to restore. */
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

/** Shortened to `columns`: a line that wraps could not be cleared. */
export function fittedLine(line: Line, columns: number): Line {
  let left = columns
  return line.map((piece): Text => {
    const text = left > 0 ? shortened(plain(piece).replaceAll('\t', ' '), left) : ''
    left -= displayWidth(text)
    return inStyleOf(piece, text)
  })
}
