import { describe, expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import type { Forbidden, Level, LimitRule } from '../../../src/limits/rule.ts'
import { plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { baseline, budget, imageRecord, report, skippedGrowth, verdicts } from '../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

const forbidden = (what: Forbidden, level: Level): RuleOutcome => ({
  rule: forbidRule(what, { level }),
  status: level === 'warning' ? 'warn' : 'fail',
  found: ['/x'],
  count: 1,
})
const unlooked = (level: Level): RuleOutcome => ({
  rule: forbidRule('shell', { level }),
  status: 'skip',
  reason: 'why',
})
const warned = forbidden('shell', 'warning')

/** A limit that was checked. */
const limit = (rule: LimitRule, status: 'pass' | 'fail' | 'warn' = 'fail'): RuleOutcome => ({
  rule,
  status,
  actual: 1,
  allowed: 0,
  isNear: false,
})

describe('the most important limits are named, and the others counted', () => {
  const LAYERS = maxRule('5', 'layers')
  const DOWNLOAD = maxRule('6MB', 'download')
  const UNPACKED = maxRule('10MB')
  const GROWTH = growthRule('1%')
  const SHELL = forbidden('shell', 'error')

  test.each<[string, readonly RuleOutcome[], string]>([
    [
      'unpacked before those that are written before it',
      [limit(LAYERS), limit(maxRule('1kB', 'path:/srv/**')), limit(DOWNLOAD), limit(UNPACKED)],
      'unchanged at 18.4 MB, over its budget of 10MB and 3 more limits',
    ],
    [
      'download before layers',
      [limit(LAYERS), limit(DOWNLOAD)],
      'download unchanged at 7.4 MB, over its download budget of 6MB and 1 more limit',
    ],
    [
      'layers before what was asked for',
      [limit(maxRule('1kB', 'path:/srv/**')), limit(LAYERS)],
      'layers unchanged at 4, over its layers budget of 5 and 1 more limit',
    ],
    [
      'one of each kind, and what is forbidden beside them',
      [limit(LAYERS), limit(GROWTH), limit(UNPACKED), limit(growthRule('2%', 'download')), SHELL, SHELL],
      'unchanged at 18.4 MB, over its budget of 10MB, its growth limit of 1% and 2 more limits; has what is forbidden: shell and 1 more',
    ],
    [
      'growth of unpacked before the budget of another metric',
      [limit(DOWNLOAD), limit(GROWTH), limit(LAYERS)],
      'grew by –, over its growth limit of 1%, its download budget of 6MB and 1 more limit',
    ],
    [
      'kept: unpacked, too',
      [
        limit(LAYERS, 'pass'),
        limit(growthRule('2%', 'download'), 'pass'),
        limit(GROWTH, 'pass'),
        limit(UNPACKED, 'pass'),
      ],
      'unchanged at 18.4 MB, within its budget of 10MB and its growth limit of 1%',
    ],
    [
      'kept: its growth before layers',
      [limit(LAYERS, 'pass'), limit(GROWTH, 'pass')],
      'unchanged at 18.4 MB, within its growth limit of 1% and its layers budget of 5',
    ],
    [
      'kept: what fails before what only warns',
      [limit(maxRule('19MB', 'unpacked', { level: 'warning' }), 'pass'), limit(maxRule('20MB'), 'pass')],
      'unchanged at 18.4 MB, within its budget of 20MB',
    ],
  ])('%s', (_, outcomes, claim) => {
    expect(headline(report({ outcomes }), plainForm)).toBe(`Image size: product-catalog ${claim}`)
  })
})

test.each<[readonly RuleOutcome[], string]>([
  [[skippedGrowth('why')], 'growth not checked'],
  [
    [skippedGrowth('why'), unlooked('error'), { rule: maxRule('1MB'), status: 'skip', reason: 'why' }],
    'not checked: a budget, growth and what is forbidden',
  ],
  [[unlooked('error'), skippedGrowth('why')], 'not checked: growth and what is forbidden'],
])('what was not checked %#', (outcomes, clause) => {
  const line = 'Image size: product-catalog unchanged at 18.4 MB'
  expect(headline(report({ outcomes }), plainForm)).toBe(`${line}; ${clause}`)
  const strict = clause.replace('not checked', 'not checked, which fails under strict')
  expect(headline(report({ outcomes, strict: true }), plainForm)).toBe(`${line}; ${strict}`)
})

test('the metric "base" is not taken for the base that a change is compared with', () => {
  const outcomes = [limit(maxRule('1MB', 'base'))]
  expect(headline(report({ outcomes }), plainForm)).toMatch(
    /^Image size: product-catalog "base" .*, over its "base" budget of 1MB$/,
  )
})

describe('what failed is told first, then what was not checked, then the warnings', () => {
  const CATALOG = 'product-catalog unchanged at 18.4 MB'
  const BUDGET = 'within its budget of 20MB'

  test.each<[readonly RuleOutcome[], string]>([
    [[forbidden('shell', 'error')], `❌ Image size: ${CATALOG}; has what is forbidden: shell`],
    [
      [
        budget('fail'),
        forbidden('path:/x', 'error'),
        forbidden('shell', 'error'),
        skippedGrowth('why'),
        warned,
        warned,
      ],
      `❌ Image size: product-catalog unchanged at 18.4 MB, over its budget of 20MB; has what is forbidden: path:/x and 1 more; ` +
        'growth not checked; 2 warnings',
    ],
    [[budget('pass'), unlooked('error')], `❔ Image size: ${CATALOG}, ${BUDGET}; what is forbidden not checked`],
    [[budget('pass'), warned], `⚠️ Image size: ${CATALOG}, ${BUDGET}; 1 warning`],
    [[budget('pass'), unlooked('warning')], `⚠️ Image size: ${CATALOG}, ${BUDGET}; what is forbidden not checked`],
    [
      [{ rule: maxRule('1kB', 'path:/srv/**'), status: 'fail', actual: 2000, allowed: 1000, isNear: false }],
      '❌ Image size: product-catalog path:/srv/** unknown, over its path:/srv/** budget of 1kB',
    ],
  ])('%#', (outcomes, line) => {
    expect(reportText(report({ outcomes })).split('\n')[0]).toBe(line)
  })

  test.each([
    ['warn', warned],
    ['not checked', unlooked('warning')],
  ])('a rule of the level warning fails nothing under strict: %s', (_, each) => {
    expect(reportText(report({ outcomes: [budget('pass'), each], strict: true }))).toMatch(/^⚠️ (?!.*strict)/)
  })

  test('of several images', () => {
    const images = ['over', 'unchecked', 'warned'].map((name) => imageRecord({ name }))
    const outcomes = [[budget('fail')], [skippedGrowth('why')], [warned]]
    const of = images.map(({ name, platform }, index) => ({ name, platform, outcomes: outcomes[index]! }))
    const fields = { images, baseline: baseline(images) }
    expect(headline(report({ ...fields, verdict: verdicts(of) }), plainForm)).toBe(
      'Image size: over unchanged at 18.4 MB, over its budget of 20MB; 1 of 3 images breaks its budget, 1 unchecked; 1 warning',
    )
    const kept = of.filter(({ name }) => name === 'warned')
    expect(headline(report({ ...fields, verdict: verdicts(kept) }), plainForm)).toBe(
      'Image size: warned unchanged at 18.4 MB; 3 images weighed; 1 warning',
    )
  })
})
