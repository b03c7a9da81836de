import { describe, expect, test } from '@jest/globals'
import { limitEdits, withLimits } from '../../../src/budget/limit-edits.ts'
import type { RuleOutcome, Verdict } from '../../../src/budget/verdict.ts'
import type { LimitPlace } from '../../../src/inputs/config/config.ts'
import { MARGIN, type WhichLimits } from '../../../src/limits/new-limit.ts'
import { ruleId } from '../../../src/limits/rule-id.ts'
import type { MaxRule } from '../../../src/limits/rule.ts'
import { growthRule, maxRule } from '../../support/rules.ts'

const FILE =
  'images:\r\n  shop: { budgets: [{ metric: unpacked, max: 20MB }] } # why\r\n    # { metric: wasted, max: 1kB }\r\n'

/** Where `FILE` has the limit of a rule. */
const placeOf = (rule: MaxRule, isShared = false, image = 'shop'): LimitPlace =>
  placeAt(rule, FILE.indexOf(rule.text), isShared, image)

function placeAt(rule: MaxRule, start: number, isShared = false, image = 'shop'): LimitPlace {
  return { image, ruleId: ruleId(rule), start, end: start + rule.text.length, text: rule.text, isShared }
}

function outcome(rule: MaxRule, actual: number): RuleOutcome {
  const broken = rule.level === 'error' ? 'fail' : 'warn'
  return { rule, status: actual > rule.max ? broken : 'pass', actual, allowed: rule.max, isNear: false }
}
const skipped = (rule: MaxRule): RuleOutcome => ({ rule, status: 'skip', reason: 'why' })
const verdict = (...images: readonly (readonly [string, ...RuleOutcome[]])[]): Verdict => ({
  status: 'fail',
  images: images.map(([name, ...outcomes], at) => ({ name, platform: `linux/${at}`, outcomes })),
})

function rewritten(places: readonly LimitPlace[], weighed: Verdict, which: WhichLimits = 'all') {
  const { edits, left } = limitEdits(places, weighed, MARGIN, which)
  return { file: withLimits(FILE, edits), left: left.map(({ why }) => why.kind) }
}

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
    ['another rule', verdict(['shop', outcome(maxRule('20MB', 'download'), 99)]), FILE],
    [
      'of growth',
      verdict(['shop', { rule: growthRule('20MB'), status: 'fail', actual: 9, allowed: 1, isNear: false }]),
      FILE,
    ],
  ])('%s', (_, weighed, written) => {
    expect(rewritten(PLACES, weighed)).toEqual({ file: written, left: [] })
  })

  test.each<[number, string, readonly string[]]>([
    [10_000_000, FILE, ['shared']],
    [18_181_000, FILE, []],
    [20_000_000, FILE, ['shared']],
    [20_000_001, FILE.replace('20MB', '22.1MB'), []],
  ])('one that other images share is only raised: %d bytes', (bytes, file, left) => {
    expect(rewritten([placeOf(SHOP, true)], verdict(['shop', outcome(SHOP, bytes)]))).toEqual({ file, left })
  })
})

describe('some stay, and why is known', () => {
  const SECONDS = maxRule('1kB', 'wasted') // its place
  const timed = (actual: number): RuleOutcome => {
    const rule: MaxRule = { ...SECONDS, metric: 'build-seconds', max: 90 }
    return { rule, status: actual > 90 ? 'fail' : 'pass', actual, allowed: 90, isNear: false }
  }
  const seconds: LimitPlace = { ...placeOf(SECONDS), ruleId: 'max build-seconds' }

  test.each<[string, LimitPlace, Verdict, readonly string[]]>([
    ['seconds of a build, kept', seconds, verdict(['shop', timed(1)]), ['seconds']],
    ['seconds of a build, broken', seconds, verdict(['shop', timed(91)]), ['seconds']],
    ['of nothing at all', placeOf(WASTED), verdict(['shop', outcome(WASTED, 0)]), ['zero']],
    ['not checked', placeOf(SHOP), verdict(['shop', skipped(SHOP)]), ['unknown']],
    [
      'not checked on one platform',
      placeOf(SHOP),
      verdict(['shop', outcome(SHOP, 9)], ['shop', skipped(SHOP)]),
      ['unknown'],
    ],
    [
      'spelled with escapes',
      { ...placeOf(SHOP), text: '"20\\u004dB"' },
      verdict(['shop', outcome(SHOP, 21_000_000)]),
      ['spelled'],
    ],
  ])('%s', (_, place, weighed, left) => {
    expect(rewritten([place], weighed)).toEqual({ file: FILE, left })
  })

  test('a limit of zero that is met is as it should be', () => {
    const none = { ...WASTED, max: 0, text: '0B' }
    const { edits, left } = limitEdits(
      [{ ...placeOf(WASTED), text: '0B' }],
      verdict(['shop', outcome(none, 0)]),
      MARGIN,
      'all',
    )
    expect([edits, left]).toEqual([[], []])
  })

  test('one that is over its limit on one platform is raised, whatever the others are', () => {
    const weighed = verdict(['shop', outcome(SHOP, 30_000_000)], ['shop', skipped(SHOP)])
    expect(rewritten([placeOf(SHOP)], weighed)).toEqual({ file: FILE.replace('20MB', '33MB'), left: [] })
  })
})

describe('only what fails the image is raised', () => {
  test.each<[string, readonly RuleOutcome[], string, readonly string[]]>([
    ['one of two', [outcome(SHOP, 21_304_211), outcome(WASTED, 1)], FILE.replace('20MB', '23.5MB'), []],
    ['none', [outcome(SHOP, 19_999_999), outcome(WASTED, 1000)], FILE, []],
    ['none, where nothing is wasted', [outcome(WASTED, 0)], FILE, []],
    ['not a warning', [outcome({ ...SHOP, level: 'warning' }, 21_304_211)], FILE, []],
  ])('%s', (_, outcomes, file, left) => {
    const places = [...PLACES, { ...placeOf(SHOP), ruleId: 'max unpacked warning' }]
    expect(rewritten(places, verdict(['shop', ...outcomes]), 'broken')).toEqual({ file, left })
  })

  test('on the platform where it does', () => {
    const weighed = verdict(['shop', outcome(SHOP, 1)], ['shop', outcome(SHOP, 21_304_211)])
    expect(rewritten(PLACES, weighed, 'broken').file).toBe(FILE.replace('20MB', '23.5MB'))
  })
})

function softAndHard(softText: string, hardText: string, actual: number, which: WhichLimits = 'all'): string {
  const metric = /[a-z]/i.test(hardText) ? 'unpacked' : 'layers'
  const [soft, hard] = [maxRule(softText, metric, { level: 'warning' }), maxRule(hardText, metric)]
  const text = `${softText} ${hardText}`
  const places = [placeAt(soft, 0), placeAt(hard, softText.length + 1)]
  const weighed = verdict(['shop', outcome(soft, actual), outcome(hard, actual)])
  return withLimits(text, limitEdits(places, weighed, MARGIN, which).edits)
}

describe('a soft limit and a hard one keep their distance', () => {
  test.each([
    ['9MB', '10MB', 4_000_000, '4.4MB 4.89MB'], // both lowered
    ['9MB', '10MB', 20_000_000, '22MB 24.5MB'], // both raised
    ['9MB', '10.235MB', 8_181_000, '9MB 10.235MB'], // as they should be
    ['9000kB', '10MB', 8_000_000, '8800kB 9.78MB'],
    ['9.99MB', '10MB', 8_000_000, '8.8MB 8.81MB'], // never one and the same
    ['0B', '10MB', 1_000_000, '1100000B 11.1MB'],
    ['10MB', '10MB', 4_000_000, '4.4MB 4.4MB'],
    ['12MB', '10MB', 4_000_000, '4.4MB 4.4MB'], // the warning was of no use
    ['8', '10', 6, '6 8'],
    ['8', '9', 8, '8 9'],
    ['8', '9', 20, '20 23'],
  ])('%s and %s for %d: %s', (soft, hard, actual, expected) => {
    expect(softAndHard(soft, hard, actual)).toBe(expected)
    const [softAgain, hardAgain] = expected.split(' ')
    expect(softAndHard(softAgain!, hardAgain!, actual)).toBe(expected)
  })

  test.each([
    ['9MB', '10MB', 20_000_000, '9MB 22MB'],
    ['9MB', '10MB', 9_500_000, '9MB 10MB'],
  ])('only what fails the image is raised: %s and %s for %d: %s', (soft, hard, actual, expected) => {
    expect(softAndHard(soft, hard, actual, 'broken')).toBe(expected)
  })
})

test('one limit of two rules, through an alias, is written once, for the heavier', () => {
  const places = [placeOf(SHOP), { ...placeOf(SHOP), ruleId: 'max rootfs' }]
  const weighed = verdict(['shop', outcome(SHOP, 9_000_000), outcome(maxRule('20MB', 'rootfs'), 10_000_000)])
  expect(rewritten(places, weighed).file).toBe(FILE.replace('20MB', '11MB'))
})

test('of images that share a limit, the heaviest decides, and each limit is only of its own image', () => {
  const shared = ['shop', 'web'].map((image) => placeOf(SHOP, false, image))
  const weighed = verdict(['shop', outcome(SHOP, 9_000_000)], ['web', outcome(SHOP, 10_000_000)])
  expect(rewritten(shared, weighed).file).toBe(FILE.replace('20MB', '11MB'))
  expect(limitEdits(shared, weighed, MARGIN, 'all').edits).toMatchObject([{ images: ['shop', 'web'], isShared: false }])
  expect(
    limitEdits([placeOf(SHOP, true)], verdict(['shop', outcome(SHOP, 30_000_000)]), MARGIN, 'all').edits,
  ).toMatchObject([{ images: ['shop'], isShared: true }])
  expect(rewritten(shared.slice(0, 1), weighed).file).toBe(FILE.replace('20MB', '9.9MB'))
})
