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
  // What has blanks is quoted, so that no two rules have one ID.
  [maxRule('1MB', 'path:/a !/b linux/arm64'), "max 'path:/a !/b linux/arm64'"],
  [maxRule('1MB', 'path:/a !/b', { platform: 'linux/arm64' }), "max 'path:/a !/b' linux/arm64"],
  [forbidRule('path:/a warning'), "forbid 'path:/a warning'"],
  [forbidRule('path:/a', { level: 'warning' }), 'forbid path:/a warning'],
  [growthRule('5%', "path:/it's a\tb"), "growth 'path:/it''s a\tb'"],
  [growthRule('5%', "path:/it's"), "growth path:/it's"],
])('%j', (rule, id) => {
  expect(ruleId(rule)).toBe(id)
})
