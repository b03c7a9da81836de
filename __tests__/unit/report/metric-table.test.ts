import { expect, test } from '@jest/globals'
import { reportText } from '../../../src/report/report-page.ts'
import { imageRecord } from '../../support/records.ts'
import { growthRule, maxRule } from '../../support/rules.ts'
import { judged } from '../../support/told.ts'

const without = (name: string) => {
  const image = imageRecord({ name, measures: { 'path:/opt': { amount: 0, count: 0, names: [] } } })
  return { head: [image], base: [image] }
}

test.each([maxRule('1MB', 'path:/opt'), growthRule('1MB', 'path:/opt')])('one reason is said once: %j', (rule) => {
  const text = reportText(judged([rule], without('shop')))
  expect(text).toContain('\nNot checked: no file matches "path:/opt".\n')
  expect(text).not.toContain('Not compared:')
})

test('of several images, it says which one it is about', () => {
  const [one, other] = [without('shop'), without('cart')]
  const both = { head: [...one.head, ...other.head], base: [...one.base, ...other.base] }
  const text = reportText(judged([maxRule('1MB', 'path:/opt')], both))
  for (const name of ['shop', 'cart'])
    expect(text).toContain(`\nNot compared: path:/opt of ${name}: no file matches "path:/opt".\n`)
})
