import { expect, test } from '@jest/globals'
import { isByManifest } from '../../../src/limits/by-manifest.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

test.each<[string, readonly Rule[], boolean]>([
  ['no rule, so that all is shown', [], false],
  ['download', [maxRule('1MB', 'download')], true],
  ['download and layers, and how they grow', [growthRule('5%', 'download'), maxRule('8', 'layers')], true],
  ['another metric, too', [maxRule('1MB', 'download'), maxRule('1MB', 'unpacked', { level: 'warning' })], false],
  ['the bytes of a path', [maxRule('1MB', 'path:/app')], false],
  ['something forbidden', [maxRule('1MB', 'download'), forbidRule('shell')], false],
])('whether a manifest has all that rules ask for: %s', (_, rules, expected) => {
  expect(isByManifest(rules)).toBe(expected)
})
