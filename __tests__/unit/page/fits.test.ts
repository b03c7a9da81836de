import { expect, test } from '@jest/globals'
import { displayWidth, fits } from '../../../src/page/width.ts'

/** Each of what takes the most columns for its length: wide, emoji of one and of two code units, flags, Hangul, and marks. */
const TEXTS = ['app', '日本', '✅ ok', '⚠️', '👩‍👩‍👧', '🇩🇪', '한글', 'ﾊﾟ', 'e\u0301', '\u1100\u1100', 'क्षि', '1️⃣', '']

test.each(TEXTS.map((text) => ({ text, width: displayWidth(text) })))(
  '$text fits $width columns, and no less',
  (of) => {
    for (let width = 0; width <= 2 * of.text.length + 1; width += 1)
      expect(fits(of.text, width)).toBe(of.width <= width)
    expect(fits(of.text, Infinity)).toBe(true)
  },
)
