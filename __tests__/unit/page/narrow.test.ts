import { describe, expect, test } from '@jest/globals'
import { pageText } from '../../../src/page/lay-out.ts'
import type { Page } from '../../../src/page/page.ts'
import { displayWidth } from '../../../src/page/width.ts'
import { comparisonPage } from '../../../src/report/comparison-page.ts'
import { inspectionPage } from '../../../src/report/inspection.ts'
import { stagesPage } from '../../../src/report/inspection/stages-page.ts'
import { reportPage } from '../../../src/report/report-page.ts'
import { detailedImage } from '../../support/go-records.ts'
import { hostileReport } from '../../support/hostile.ts'
import { record } from '../../support/records.ts'
import { GROWN, SEVERAL, SIDES } from '../../support/reports.ts'

const IMAGES = record({ images: [detailedImage()] })
/** Names, paths and instructions from outside: wide, long, full of numbers, and without a place to break. */
const odd = hostileReport(`/容器/映像🎉/${'x86_64-'.repeat(20)}/1234567890.1234567890`)

const WIDTHS = Array.from({ length: 161 }, (_, index) => 40 + index)
const SOME = [40, 80, 200]

const PAGES: readonly (readonly [string, Page, readonly number[]])[] = [
  ['run', reportPage(GROWN), WIDTHS],
  ['run with several images', reportPage(SEVERAL), WIDTHS],
  ['compare', comparisonPage(SIDES), WIDTHS],
  ['inspect', inspectionPage(IMAGES), WIDTHS],
  [
    'inspect --stages',
    stagesPage({ name: 'shop', record: IMAGES, notes: ['A note of more than forty columns, twice.'] }),
    WIDTHS,
  ],
  ['run with odd names', reportPage(odd), SOME],
  ['inspect of odd names', inspectionPage(odd.record), SOME],
]

/** Numbers as a person reads them, with their unit. */
const numbersIn = (text: string): readonly string[] =>
  text.match(/\d+(?:[.,]\d+)*(?: (?:[kMGT]?B|%|s)(?![\p{L}\d…]))?/gu) ?? []
const weightsIn = (text: string): readonly string[] => (text.match(/\d[\d.]* (?:[kMGT]?B|%)/g) ?? []).toSorted()

describe.each(PAGES)('%s, on a terminal of 40 to 200 columns', (_, page, widths) => {
  const whole = pageText(page)
  const texts = widths.map((width) => ({ width, text: pageText(page, width) }))

  test('no line is wider than the terminal', () => {
    const wider = texts.flatMap(({ width, text }) => text.split('\n').filter((line) => displayWidth(line) > width))
    expect(wider).toEqual([])
  })

  test('no number is shown in part, and none without its unit', () => {
    const known = new Set(numbersIn(whole))
    expect(texts.flatMap(({ text }) => numbersIn(text).filter((each) => !known.has(each)))).toEqual([])
  })

  test('every weight of a table is shown', () => {
    const tables = page.filter(({ kind }) => kind === 'table')
    const weights = weightsIn(pageText(tables))
    expect(SOME.map((width) => weightsIn(pageText(tables, width)))).toEqual(SOME.map(() => weights))
  })
})
