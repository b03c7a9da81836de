import { eastAsianWidth } from 'get-east-asian-width'
import { sum } from '../units/sum.ts'

/** What a terminal shows of a character: the rest is marks above or below it, and what only steers. */
const VISIBLE =
  /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/u
/** What takes columns of its own behind the first: vowels of Indian scripts, and halfwidth marks (`ﾊﾟ`). */
const BESIDE = /[\p{Spacing_Mark}\u{FF00}-\u{FFEF}]/u
/**
 * An emoji of several code points (unicode.org/reports/tr51): a picture in colour, of a skin colour or joined to another, a
 * flag, a keycap. One of a single code point is wide by itself. The class of all that are in use, `\p{RGI_Emoji}`, takes 25 ms
 * to compile.
 */
const EMOJI =
  /(?=\p{Emoji})\p{Extended_Pictographic}\uFE0F|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3/u

/**
 * Columns of one character as a reader sees it (a grapheme cluster), on a terminal: the rules of the package string-width,
 * without the 40 ms that it needs to start (adr/0008).
 */
export function characterWidth(character: string): number {
  const at = character.search(VISIBLE)
  if (at === -1) return 0
  const [first = '', ...rest] = character.slice(at)
  if (rest.length > 0 && EMOJI.test(character)) return 2
  return (
    columnsOf(first) +
    sum(
      rest.filter((each) => BESIDE.test(each)),
      columnsOf,
    )
  )
}

const columnsOf = (codePoint: string): number => eastAsianWidth(codePoint.codePointAt(0)!)
