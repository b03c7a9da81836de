import { expect, test } from '@jest/globals'
import { ruleId } from '../../../src/limits/rule-id.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

test.each<[Rule, string]>([
  [maxRule('20MB'), 'max unpacked'],
  [maxRule('21MB'), 'max unpacked'], // whatever its limit
  [maxRule('8', 'layers', { level: 'warning' }), 'max layers warning'],
  [growthRule('5%', 'path:/usr/**'), 'growth path:/usr/**'],
  [growthRule('5%', 'download', { since: 'release' }), 'growth-since-release download'],
  [forbidRule('shell', { platform: 'linux/arm64' }), 'forbid shell linux/arm64'],
])('%j', (rule, id) => {
  expect(ruleId(rule)).toBe(id)
})
