import { describe, expect, test } from '@jest/globals'
import { pageText } from '../../../src/page/lay-out.ts'
import { annotations } from '../../../src/report/annotations.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { briefPage, reportText } from '../../../src/report/report-page.ts'
import { imageRecord } from '../../support/records.ts'
import { forbidRule, maxRule } from '../../support/rules.ts'
import { judged } from '../../support/told.ts'

const ARM64 = { platform: 'linux/arm64' } as const
const HEAD = { head: [imageRecord({ platform: 'linux/amd64' })] }

describe('a rule for a platform that was not weighed', () => {
  const report = judged([maxRule('20MB'), maxRule('1MB', 'unpacked', ARM64)], HEAD)
  const WHY = 'max unpacked linux/arm64, because no linux/arm64 image was weighed.'

  test('is named with the reason', () => {
    expect(reportText(report)).toContain(`\nNot checked: ${WHY}\n`)
    expect(pageText(briefPage(report))).toContain(`\nNot checked: ${WHY}\n`)
    expect(commentMarkdown(report)).toContain(`\nNot checked: ${WHY}\n`)
  })

  test('has its platform in the cell of another, whose own rule has the mark', () => {
    const cell = '20MB; <= 1MB on linux/arm64 (not checked)'
    expect(reportText(report)).toMatch(new RegExp(`\nok +unpacked .* <= ${cell.replaceAll(/[()]/g, '\\$&')} `))
    expect(commentMarkdown(report)).toMatch(/^\| ✅ \| .* ≤ 1MB on linux\/arm64 \(not checked\) \|$/m)
  })

  test('has the mark where there is no other', () => {
    expect(reportText(judged([maxRule('1MB', 'unpacked', ARM64)], HEAD))).toMatch(/\nskip +unpacked /)
  })

  test('is named in the title of its annotation', () => {
    const two = { head: ['linux/amd64', 'linux/s390x'].map((platform) => imageRecord({ platform })) }
    expect(annotations(judged([maxRule('1MB', 'unpacked', ARM64)], two), 'workflow')).toMatchObject([
      { title: 'Image size: the budget of product-catalog (linux/arm64) was not checked' },
    ])
  })

  test('is named by --quiet if it forbids something, too', () => {
    const page = pageText(briefPage(judged([forbidRule('shell', ARM64)], HEAD)))
    expect(page).toContain('\nNot checked: forbid shell linux/arm64, because no linux/arm64 image was weighed.\n')
  })
})

test('a rule for the platform that was weighed has no platform in its cell', () => {
  expect(reportText(judged([maxRule('1MB', 'unpacked', { platform: 'linux/amd64' })], HEAD))).not.toContain(' on linux')
})
