import { expect, test } from '@jest/globals'
import { layOut } from '../../../src/page/lay-out.ts'
import type { Page } from '../../../src/page/page.ts'
import type { Style, Styled } from '../../../src/page/text.ts'
import { comparisonPage } from '../../../src/report/comparison-page.ts'
import { reportPage } from '../../../src/report/report-page.ts'
import { GROWN, SEVERAL, SIDES, WITHOUT_BASE } from '../../support/reports.ts'

const coloured = (page: Page): readonly Styled[] =>
  layOut(page, Infinity).flatMap((line) => line.flatMap((piece) => (typeof piece === 'string' ? [] : piece)))
const textsIn = (page: Page, style: Styled['style']): readonly string[] =>
  coloured(page).flatMap((piece) => (piece.style === style ? piece.text : []))

const SIGNS: Partial<Record<Style, RegExp>> = {
  bad: /^(?:❌ |FAIL$|\+\d|#+$)/,
  good: /^(?:✅ |ok$|-\d|-+$)/,
  doubtful: /^(?:❔ |skip$)/,
}

test.each([
  ['over budget', GROWN, 'bad', '❌ Image size: '],
  ['not checked', WITHOUT_BASE, 'doubtful', '❔ Image size: '],
] as const)('a verdict: %s', (_, report, style, start) => {
  expect(textsIn(reportPage(report), style)[0]).toMatch(new RegExp(`^${start}`))
})

test('growth is bad, and shrinking good', () => {
  expect(textsIn(reportPage(GROWN), 'bad')).toEqual(expect.arrayContaining(['FAIL', '+6.3 MB (+34.2 %)', '+4.2 MB']))
  expect(textsIn(comparisonPage(SIDES), 'good')).toEqual(expect.arrayContaining(['-188.6 MB (-91.1 %)', '-117 MB']))
})

test.each([
  ['run', reportPage(GROWN)],
  ['run without a base', reportPage(WITHOUT_BASE)],
  ['run with several images', reportPage(SEVERAL)],
  ['compare', comparisonPage(SIDES)],
])('%s says in words and signs what it says in colour', (_, page) => {
  const wrong = coloured(page).filter(({ text, style }) => SIGNS[style]?.test(text) === false)
  expect(wrong).toEqual([])
})
