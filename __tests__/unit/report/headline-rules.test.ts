import { describe, expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import type { Forbidden, Level } from '../../../src/limits/rule.ts'
import { plainForm } from '../../../src/report/form.ts'
import { headline } from '../../../src/report/headline.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { baseline, budget, imageRecord, report, skippedGrowth, verdicts } from '../../support/records.ts'
import { forbidRule, maxRule } from '../../support/rules.ts'

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
