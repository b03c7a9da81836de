import { expect, test } from '@jest/globals'
import { allowedAlone } from '../../../../src/app/run/push-images.ts'
import type { RuleOutcome, Verdict } from '../../../../src/budget/verdict.ts'
import { budget, skippedGrowth } from '../../../support/records.ts'

const image = (name: string, ...outcomes: readonly RuleOutcome[]) => ({ name, platform: 'linux/amd64', outcomes })
const SKIPPED = skippedGrowth('why')
const WARNING: RuleOutcome = { rule: { ...SKIPPED.rule, level: 'warning' }, status: 'skip', reason: 'why' }

const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  status: 'fail',
  images: [
    image('good', budget('pass')),
    image('over', budget('pass')),
    image('over', budget('fail')), // on another platform
    image('unchecked', SKIPPED),
    image('warned', WARNING),
    image('free'),
  ],
  ...more,
})

test.each<[string, Verdict, boolean, readonly string[]]>([
  ['without strict', verdict(), false, ['good', 'unchecked', 'warned', 'free']],
  ['strict', verdict(), true, ['good', 'warned', 'free']],
  ['strict, with a budget that nobody knows', verdict({ budgetUnknown: 'it is gone' }), true, []],
  ['strict, with an image that the change drops', verdict({ dropped: ['gone'] }), true, []],
])('the images that may be pushed by themselves: %s', (_, given, strict, names) => {
  expect([...allowedAlone(given, strict)]).toEqual(names)
})
