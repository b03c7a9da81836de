import { expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { wayToAccept } from '../../../../src/app/run/way-to-accept.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { BudgetSource } from '../../../../src/budget/budget-source.ts'
import type { RuleOutcome } from '../../../../src/budget/verdict.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import type { MaxRule } from '../../../../src/limits/rule.ts'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { configOf, shopFile } from '../../../support/config.ts'
import { edited } from '../../../support/edited-budgets.ts'
import { environmentOf } from '../../../support/inputs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { report } from '../../../support/records.ts'
import { maxRule } from '../../../support/rules.ts'
import { GROWING } from '../../../support/shop.ts'

const FILE = configOf(shopFile('budget: 20MB').text)
const IN_FILE = maxRule('20MB', 'unpacked', { origin: { kind: 'file', path: 'weighbridge.yml', line: 3 } })

const over = (rule: MaxRule): RuleOutcome => {
  return {
    rule,
    status: rule.level === 'error' ? 'fail' : 'warn',
    actual: 21_304_211,
    allowed: rule.max,
    isNear: false,
  }
}
const verdict = (...outcomes: readonly RuleOutcome[]) =>
  ({ status: 'fail', images: [{ name: 'shop', platform: 'linux/amd64', outcomes }] }) as const

test('a limit of the file that is broken', () => {
  const way = wayToAccept(FILE, verdict(over(IN_FILE)), null)
  expect(way).toEqual({
    command: 'weighbridge budget --update --name shop',
    lines: ['-    budget: 20MB', '+    budget: 23.5MB'],
  })
  const made = report({ wayToAccept: way })
  expect(commentMarkdown(made)).toContain(
    '<summary>How to accept this weight</summary>\n\n`weighbridge budget --update --name shop` makes this change to the ' +
      'configuration file:\n\n```diff\n-    budget: 20MB\n+    budget: 23.5MB\n```\n',
  )
  expect(reportText(made)).toContain(
    '\nHow to accept this weight\n  weighbridge budget --update --name shop\n  -    budget: 20MB\n  +    budget: 23.5MB\n',
  )
})

test('the file is not parsed again, which takes seconds for the largest', async () => {
  const config = { ...FILE, text: 'images: [' }
  const given = fromAction(environmentOf({ name: 'shop' }), 'shop', shopFile('budget: 1kB'))
  const { ports } = fakePorts(GROWING)
  const { wayToAccept: way } = await run(ports, { ...given, config }, stopwatch(ports.clock))
  expect(way?.command).toBe('weighbridge budget --update --name shop')
})

test('another file is named, and its path can be typed into a shell', () => {
  const way = wayToAccept({ ...FILE, path: "ci/it's.yml" }, verdict(over(IN_FILE)), null)
  expect(way?.command).toBe(String.raw`weighbridge budget --update --config 'ci/it'\''s.yml' --name shop`)
})

test('a file without images needs no name', () => {
  const way = wayToAccept(configOf('defaults: { budget: 20MB }'), verdict(over(IN_FILE)), null)
  expect(way?.command).toBe('weighbridge budget --update')
})

test('of two images one of which is over its limit, the command is for that one; if both are, for all', () => {
  const file = configOf('images:\n  shop: { budget: 20MB }\n  web: { budget: 20MB }\n')
  const [shop] = verdict(over(IN_FILE)).images
  const within: RuleOutcome = { ...over(IN_FILE), status: 'pass', actual: 10_000_000 } as RuleOutcome
  const both = (web: RuleOutcome) =>
    ({ status: 'fail', images: [shop, { ...shop, name: 'web', outcomes: [web] }] }) as const
  const lines = ['-  shop: { budget: 20MB }', '+  shop: { budget: 23.5MB }']
  expect(wayToAccept(file, both(within), null)).toEqual({
    command: 'weighbridge budget --update --name shop',
    lines,
  })
  expect(wayToAccept(file, both(over(IN_FILE)), null)).toEqual({
    command: 'weighbridge budget --update',
    lines: [...lines, '-  web: { budget: 20MB }', '+  web: { budget: 23.5MB }'],
  })
})

test.each<[string, Parameters<typeof wayToAccept>]>([
  ['without a file', [null, verdict(over(IN_FILE)), null]],
  ['for a limit of an input', [FILE, verdict(over(maxRule('20MB'))), null]],
  ['for a warning', [FILE, verdict(over({ ...IN_FILE, level: 'warning' })), null]],
  ['for a pull request that is held to its base', [FILE, verdict(over(IN_FILE)), heldToBase()]],
])('there is none %s', (_, asked) => {
  expect(wayToAccept(...asked)).toBeNull()
})

function heldToBase(): BudgetSource {
  return { ...edited([IN_FILE], [IN_FILE]), because: 'fork' }
}
