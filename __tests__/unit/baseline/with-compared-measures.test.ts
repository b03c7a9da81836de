import { expect, test } from '@jest/globals'
import { withComparedMeasures } from '../../../src/baseline/with-compared-measures.ts'
import type { Rule, Since } from '../../../src/limits/rule.ts'
import { imageRecord, record } from '../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

const { name } = imageRecord()
const MEASURES = Object.fromEntries(
  ['path:/a', 'path:/b', 'setuid', 'shell'].map((each) => [each, { amount: 1, count: 1, names: [] }]),
)

test.each<[string, readonly Rule[], readonly Since[], readonly string[]]>([
  ['what may not grow', [growthRule('1B', 'path:/a'), maxRule('1B', 'path:/b')], ['base'], ['path:/a']],
  ['since then', [growthRule('1B', 'path:/a', { since: 'release' })], ['base'], []],
  [
    'since both, if they are one commit',
    [growthRule('1B', 'path:/a', { since: 'release' }), forbidRule('new-setuid')],
    ['base', 'release'],
    ['path:/a', 'setuid'],
  ],
  ['what must not be new', [forbidRule('new-setuid'), forbidRule('shell')], ['base'], ['setuid']],
  ['not what is new since a release', [forbidRule('new-setuid')], ['release'], []],
  ['for its platform alone', [growthRule('1B', 'path:/a', { platform: 'linux/arm64' })], ['base'], []],
])('what a record must have: %s', (_, rules, since, names) => {
  const head = record({ images: [imageRecord({ measures: MEASURES })] })
  const budgets = [
    { name, rules },
    { name: 'other', rules: [growthRule('1B', 'path:/b')] },
  ]
  const [image] = withComparedMeasures(head, budgets, since).images
  expect(Object.keys(image!.measures!)).toEqual(names)
})
