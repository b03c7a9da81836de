import { describe, expect, test } from '@jest/globals'
import { changedLines, limitEdits, withLimits } from '../../../src/budget/limit-edits.ts'
import type { RuleOutcome, Verdict } from '../../../src/budget/verdict.ts'
import type { LimitPlace } from '../../../src/inputs/config/config.ts'
import { MARGIN } from '../../../src/limits/new-limit.ts'
import { ruleId } from '../../../src/limits/rule-id.ts'
import type { MaxRule } from '../../../src/limits/rule.ts'
import { growthRule, maxRule } from '../../support/rules.ts'

const FILE =
  'images:\r\n  shop: { budgets: [{ metric: unpacked, max: 20MB }] } # why\r\n    # { metric: wasted, max: 1kB }\r\n'

/** Where `FILE` has the limit of a rule. */
function placeOf(rule: MaxRule, isShared = false, image = 'shop'): LimitPlace {
  const start = FILE.indexOf(rule.text)
  return { image, ruleId: ruleId(rule), start, end: start + rule.text.length, text: rule.text, isShared }
}

const outcome = (rule: MaxRule, actual: number): RuleOutcome => ({
  rule,
  status: actual > rule.max ? 'fail' : 'pass',
  actual,
  allowed: rule.max,
  isNear: false,
})
const verdict = (...images: readonly (readonly [string, ...RuleOutcome[]])[]): Verdict => ({
  status: 'fail',
  images: images.map(([name, ...outcomes], at) => ({ name, platform: `linux/${at}`, outcomes })),
})

const [SHOP, WASTED] = [maxRule('20MB'), maxRule('1kB', 'wasted')]
const PLACES = [placeOf(SHOP), placeOf(WASTED)]

describe('limits are written from what images weigh', () => {
  test.each<[string, Verdict, string]>([
    ['over the limit', verdict(['shop', outcome(SHOP, 21_304_211)]), FILE.replace('20MB', '23.5MB')],
    ['far below it', verdict(['shop', outcome(SHOP, 10_000_000)]), FILE.replace('20MB', '11MB')],
    ['where it should be', verdict(['shop', outcome(SHOP, 18_181_000)]), FILE],
    [
      'two limits',
      verdict(['shop', outcome(WASTED, 2000), outcome(SHOP, 10_000_000)]),
      FILE.replace('20MB', '11MB').replace('1kB', '2.2kB'),
    ],
    [
      'two platforms',
      verdict(['shop', outcome(SHOP, 10_000_000)], ['shop', outcome(SHOP, 30_000_000)]),
      FILE.replace('20MB', '33MB'),
    ],
    ['not checked', verdict(['shop', { rule: SHOP, status: 'skip', reason: 'why' }]), FILE],
    ['another rule', verdict(['shop', outcome(maxRule('20MB', 'download'), 99)]), FILE],
    [
      'of growth',
      verdict(['shop', { rule: growthRule('20MB'), status: 'fail', actual: 9, allowed: 1, isNear: false }]),
      FILE,
    ],
  ])('%s', (_, weighed, written) => {
    expect(withLimits(FILE, limitEdits(PLACES, weighed, MARGIN))).toBe(written)
  })

  test.each<[number, string]>([
    [10_000_000, FILE],
    [20_000_000, FILE],
    [20_000_001, FILE.replace('20MB', '22.1MB')],
  ])('one that other images share is only raised: %d bytes', (bytes, written) => {
    const edits = limitEdits([placeOf(SHOP, true)], verdict(['shop', outcome(SHOP, bytes)]), MARGIN)
    expect(withLimits(FILE, edits)).toBe(written)
  })
})

test('one limit of two rules, through an alias, is written once, for the heavier', () => {
  const places = [placeOf(SHOP), { ...placeOf(SHOP), ruleId: 'max rootfs' }]
  const weighed = verdict(['shop', outcome(SHOP, 9_000_000), outcome(maxRule('20MB', 'rootfs'), 10_000_000)])
  expect(withLimits(FILE, limitEdits(places, weighed, MARGIN))).toBe(FILE.replace('20MB', '11MB'))
})

test('of images that share a limit, the heaviest decides, and each limit is only of its own image', () => {
  const shared = ['shop', 'web'].map((image) => placeOf(SHOP, false, image))
  const weighed = verdict(['shop', outcome(SHOP, 9_000_000)], ['web', outcome(SHOP, 10_000_000)])
  expect(withLimits(FILE, limitEdits(shared, weighed, MARGIN))).toBe(FILE.replace('20MB', '11MB'))
  expect(withLimits(FILE, limitEdits(shared.slice(0, 1), weighed, MARGIN))).toBe(FILE.replace('20MB', '9.9MB'))
})

test('the lines that change, as in a diff', () => {
  const edits = limitEdits(PLACES, verdict(['shop', outcome(SHOP, 21_304_211)]), MARGIN)
  expect(changedLines(FILE, edits)).toEqual([
    '-  shop: { budgets: [{ metric: unpacked, max: 20MB }] } # why',
    '+  shop: { budgets: [{ metric: unpacked, max: 23.5MB }] } # why',
  ])
  expect(changedLines(FILE, [])).toEqual([])
})
