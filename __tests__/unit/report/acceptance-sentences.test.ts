import { describe, expect, test } from '@jest/globals'
import { outgrown } from '../../../src/budget/accept-growth.ts'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import { acceptHint, whyOutgrown } from '../../../src/report/acceptance-sentences.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import type { Report } from '../../../src/report/report.ts'
import { reportText } from '../../../src/report/report-page.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { edited } from '../../support/edited-budgets.ts'
import { budget, growth, grownImage, report, skippedGrowth, verdict } from '../../support/records.ts'
import { growthRule, maxRule } from '../../support/rules.ts'

const WHO = { by: 'grace', at: '2026-11-30T10:02:03.000Z' }
const ACCEPTED: RuleOutcome = { ...growth('fail'), status: 'pass', accepted: WHO }
const OPEN = { label: 'accept-growth', refused: null, accepted: null }
const grown = (outcomes: readonly RuleOutcome[], accepting?: Report['accepting']) =>
  report({ images: [grownImage()], outcomes, accepting })

test('an acceptance is told everywhere, with who and when', () => {
  const accepted = grown([budget('pass'), ACCEPTED], { ...OPEN, accepted: { ...WHO, sizes: [] } })
  for (const text of [commentMarkdown(accepted), summaryMarkdown(accepted)]) {
    expect(text).toMatch(/ accepted by `@grace` on 2026-11-30\.$/m)
  }
  expect(reportText(accepted)).toMatch(/ accepted by @grace on 2026-11-30\.$/m)
})

test('why a label accepts nothing is told everywhere', () => {
  const refused = grown([growth('fail')], { ...OPEN, refused: 'The label "x" accepts no growth: <b> set it' })
  expect(commentMarkdown(refused)).toContain('\nThe label "x" accepts no growth: `<b>` set it.\n')
  expect(reportText(refused)).toContain('\nThe label "x" accepts no growth: <b> set it.\n')
})

describe('how growth can be accepted', () => {
  const HINT =
    'A person with write permission can accept this growth with the label `accept-growth`, up to the size of now.'

  test('is told in the comment alone, which a label needs', () => {
    const open = grown([budget('pass'), growth('fail')], OPEN)
    expect(commentMarkdown(open)).toContain(`.\n\n${HINT}\n\n<details>`)
    const edits = { ...open, budgets: edited([], [maxRule('20MB')]) }
    expect(commentMarkdown(edits)).toContain(`.\n\n${HINT}\n\n<details>`)
    expect(summaryMarkdown(open)).not.toContain('accept-growth')
    expect(reportText(open)).not.toContain('accept-growth')
  })

  test.each<[string, readonly RuleOutcome[], Report['accepting'], string | undefined]>([
    ['only growth fails', [growth('fail'), skippedGrowth('why')], OPEN, HINT],
    ['a budget fails, too', [budget('fail'), growth('fail')], OPEN, undefined],
    ['nothing fails', [growth('pass')], OPEN, undefined],
    ['a label was refused', [growth('fail')], { ...OPEN, refused: 'why' }, undefined],
    ['nothing can be accepted', [growth('fail')], undefined, undefined],
  ])('if %s', (_, outcomes, accepting, hint) => {
    expect(acceptHint(grown(outcomes, accepting))).toBe(hint)
  })
})

describe('why a label does not accept it all', () => {
  const size = { image: 'product-catalog', platform: 'linux/amd64', rule: 'growth unpacked', amount: 22_599_999 }
  const why = (outcomes: readonly RuleOutcome[], sizes = [size]) =>
    whyOutgrown(outgrown(verdict(outcomes), { ...WHO, sizes }))
  const seconds: RuleOutcome = {
    rule: growthRule('10s', 'build-seconds'),
    status: 'fail',
    actual: 42.5,
    allowed: 10,
    isNear: false,
  }

  test.each<[string, readonly RuleOutcome[], string | undefined]>([
    [
      'to the byte',
      [growth('fail')],
      'it accepts unpacked of product-catalog on linux/amd64 up to 22599999 bytes, which has 22600000 bytes now',
    ],
    [
      'what the comment did not show',
      [seconds],
      'it does not accept build-seconds of product-catalog on linux/amd64, which the comment did not show then',
    ],
    [
      'more than one',
      [growth('fail'), seconds, seconds],
      'it accepts unpacked of product-catalog on linux/amd64 up to 22599999 bytes, which has 22600000 bytes now, and 2 more like it',
    ],
    ['no growth', [budget('fail'), growth('pass')], undefined],
  ])('%s', (_, outcomes, reason) => {
    expect(why(outcomes)).toBe(reason)
  })

  test('in the unit of its metric', () => {
    const accepted = [{ ...size, rule: 'growth build-seconds', amount: 40 }]
    expect(why([seconds], accepted)).toMatch(/up to 40 seconds, which has 42\.5 seconds now$/)
    const layers: RuleOutcome = { ...seconds, rule: growthRule('1', 'layers'), actual: 5 }
    expect(why([layers], [{ ...size, rule: 'growth layers', amount: 4 }])).toMatch(/up to 4, which has 5 now$/)
  })
})
