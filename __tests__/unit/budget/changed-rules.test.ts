import { expect, test } from '@jest/globals'
import { changedRules } from '../../../src/budget/changed-rules.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

/** Each change as its ID and kind, and the limits of both sides. */
const edits = (base: readonly Rule[], head: readonly Rule[]) =>
  changedRules(base, head).map((each) => [each.id, each.kind, each.base?.text, each.head?.text])

test.each([
  ['20MB', '25MB', 'raised'],
  ['20MB', '20000001B', 'raised'],
  ['20MB', '19999999B', 'lowered'],
  ['20MB', '20000kB', undefined],
  ['20MB', '20MiB', 'raised'],
])('max from %s to %s is %s', (before, after, kind) => {
  expect(edits([maxRule(before)], [maxRule(after)])).toEqual(
    kind === undefined ? [] : [['max unpacked', kind, before, after]],
  )
})

test.each([
  ['5%', '6%', 'raised'],
  ['5%', '5.00%', undefined],
  ['0.3%', '0.30001%', 'raised'],
  ['500kB', '499kB', 'lowered'],
  ['5%', '500kB', 'changed'],
  ['0B', '0%', undefined],
  ['0%', '1B', 'raised'],
  ['5%', '5% or 500kB', 'raised'],
  ['5% or 500kB', '500kB or 5%', undefined],
  ['5% or 500kB', '6% or 400kB', 'changed'],
  ['5% or 500kB', '6% or 500kB', 'raised'],
  ['5% or 500kB', '5% and 500kB', 'lowered'],
  ['5% and 500kB', '500kB', 'raised'],
  ['5% and 500kB', '4% and 500kB', 'lowered'],
  ['5% and 500kB', '4% and 600kB', 'changed'],
])('growth from %s to %s is %s', (before, after, kind) => {
  expect(edits([growthRule(before)], [growthRule(after)])).toEqual(
    kind === undefined ? [] : [['growth unpacked', kind, before, after]],
  )
})

test('a percentage of more digits than a double has is compared exactly', () => {
  const [less, more] = ['9007199254.740990%', '9007199254.740991%']
  expect(edits([growthRule(less)], [growthRule(more)])).toEqual([['growth unpacked', 'raised', less, more]])
})

test('rules are told by what they are about: what one side lacks was added or removed', () => {
  const layers = maxRule('8', 'layers')
  const base = [maxRule('20MB'), forbidRule('shell'), layers]
  const head = [maxRule('20MB', 'unpacked', { platform: 'linux/arm64' }), layers, forbidRule('path:/root/**')]
  expect(edits(base, head)).toEqual([
    ['max unpacked', 'removed', '20MB', undefined],
    ['forbid shell', 'removed', '', undefined],
    ['max unpacked linux/arm64', 'added', undefined, '20MB'],
    ['forbid path:/root/**', 'added', undefined, ''],
  ])
})

test('a rule that only warns from now on no longer holds as one that fails', () => {
  expect(edits([maxRule('20MB')], [maxRule('20MB', 'unpacked', { level: 'warning' })])).toEqual([
    ['max unpacked', 'removed', '20MB', undefined],
    ['max unpacked warning', 'added', undefined, '20MB'],
  ])
})

test('another place in the file is no edit', () => {
  const [before, after] = [3, 9].map((line) => {
    return maxRule('20MB', 'unpacked', { origin: { kind: 'file', path: 'weighbridge.yml', line } })
  })
  expect(edits([before!], [after!])).toEqual([])
})
