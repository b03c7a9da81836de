import { expect, test } from '@jest/globals'
import stringWidth from 'string-width'
import { displayWidth } from '../../../src/page/width.ts'
import { randomFrom } from '../../support/layers-random.ts'
import { seed } from '../../support/seed.ts'

/** Each where scripts and emoji are, and one in 50 of the long rows of equal ones, such as Chinese characters. */
const CODE_POINTS = Array.from({ length: 0x30000 - 0x20 }, (_, index) => 0x20 + index)
  .filter((code) => code < 0x3000 || (code > 0xd7af && code < 0x11000) || code >> 12 === 0x1f || code % 50 === 0)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .filter((code) => code !== 0x1b && code !== 0x9b) // those begin a sequence
  .map((code) => String.fromCodePoint(code))

const written = (text: string): string => Array.from(text, (each) => each.codePointAt(0)!.toString(16)).join(' ')
const differing = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => displayWidth(text) !== stringWidth(text)).map(written)

test.each([
  ['alone', ''],
  ['as an emoji', '\uFE0F'],
  ['as text', '\uFE0E'],
  ['as a keycap', '\u20E3'],
  ['with an accent', '\u0301'],
])('every character takes the columns that string-width says: %s', (_, mark) => {
  expect(differing(CODE_POINTS.map((each) => each + mark))).toEqual([])
})

const WHOLE = [
  '🇩🇪',
  '👩‍👩‍👧',
  '🤝🏽',
  '❤️',
  '1️⃣',
  'कि',
  'ﾊﾟ',
  '漢',
  '가',
  '\u1112\u1161\u11AB',
  'e\u0301',
  'a',
  '\u200B',
  '…',
]

/** Whole characters: of odd ones, such as a flag with an accent, string-width says other columns than terminals do. */
const PARTS = [
  ...CODE_POINTS.filter((each) => /(?![\p{Regional_Indicator}\p{Emoji_Modifier}])\p{Emoji}/u.test(each)),
  ...WHOLE,
]

test('so do texts made of them by chance', () => {
  const start = seed()
  const random = randomFrom(start)
  const part = (): string => (random(2) === 0 ? WHOLE[random(WHOLE.length)]! : PARTS[random(PARTS.length)]!)
  const texts = Array.from({ length: 5_000 }, () => Array.from({ length: 1 + random(5) }, part).join(''))
  expect({ start, differing: differing(texts) }).toEqual({ start, differing: [] })
})

test.each(['🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '👩‍👩‍👧', '🤝🏽', '🧑🏽‍🤝‍🧑🏿', '❤️‍🔥', '1️⃣', '\u001B[31m漢\u001B[0m'])('%s takes two columns', (text) => {
  expect([displayWidth(text), stringWidth(text)]).toEqual([2, 2])
})

test('a long row of joiners and marks is measured at once', () => {
  const text = `👩${'\u200D\u0301'.repeat(100_000)}👩`
  expect(displayWidth(text)).toBe(stringWidth(text))
})
