import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { wayToAccept as wayOf } from '../../../../src/app/run/way-to-accept.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { AcceptCommand } from '../../../../src/budget/limit-edits.ts'
import type { BudgetSource } from '../../../../src/budget/budget-source.ts'
import type { RuleOutcome, Verdict } from '../../../../src/budget/verdict.ts'
import { fromAction } from '../../../../src/inputs/from-action.ts'
import type { Config, ConfigFile } from '../../../../src/inputs/config/config.ts'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { configOf, shopFile } from '../../../support/config.ts'
import { edited } from '../../../support/edited-budgets.ts'
import { environmentOf } from '../../../support/inputs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { IN_FILE, over, partOf } from '../../../support/over-limit.ts'
import { report } from '../../../support/records.ts'
import { maxRule } from '../../../support/rules.ts'
import { GROWING } from '../../../support/shop.ts'

const FILE = configOf(shopFile('budget: 20MB').text)
const alike = (each: Verdict) => ({ verdict: each, ofFile: () => each })
const unasked = (): Verdict => {
  throw new Error('judged')
}
const verdict = (...outcomes: readonly RuleOutcome[]) =>
  ({ status: 'fail', images: [{ name: 'shop', platform: 'linux/amd64', outcomes }] }) as const

/** Of one run. */
const wayToAccept = (config: Config | null, verdicts: Parameters<typeof wayOf>[1], budgets: BudgetSource | null) =>
  wayOf(config, verdicts, budgets, {
    audience: 'workflow',
    parts: [partOf(verdicts.verdict.images, { config: config?.path ?? null })],
  })

const only = (command: string): readonly AcceptCommand[] => [{ command, unsaid: [] }]

test('a limit of the file that is broken', () => {
  const way = wayToAccept(FILE, alike(verdict(over(IN_FILE))), null)
  expect(way).toEqual({
    left: [],
    commands: only('weighbridge budget --update --raise --name shop'),
    lines: ['@@ weighbridge.yml:3 @@ shop', '-    budget: 20MB', '+    budget: 23.5MB'],
  })
  const made = report({ wayToAccept: way })
  expect(commentMarkdown(made)).toContain(
    '<summary>How to accept this weight</summary>\n\nThis command makes the change below to the configuration file.\n\n' +
      '`weighbridge budget --update --raise --name shop`\n\n```diff\n@@ weighbridge.yml:3 @@ shop\n-    budget: 20MB\n+    budget: 23.5MB\n```\n',
  )
  expect(reportText(made)).toContain(
    '\nHow to accept this weight\n  weighbridge budget --update --raise --name shop\n  @@ weighbridge.yml:3 @@ shop\n  -    budget: 20MB\n  +    budget: 23.5MB\n',
  )
})

test('the file is not parsed again, which takes seconds for the largest', async () => {
  const config = { ...FILE, text: 'images: [' }
  const given = fromAction(environmentOf({ name: 'shop' }), 'shop', shopFile('budget: 1kB'))
  const { ports } = fakePorts(GROWING)
  const { wayToAccept: way } = await run(ports, { ...given, config }, stopwatch(ports.clock))
  expect(way?.commands).toEqual(only('weighbridge budget --update --raise --name shop'))
})

test('another file is named, and its path can be typed into a shell', () => {
  const way = wayToAccept({ ...FILE, path: "ci/it's.yml" }, alike(verdict(over(IN_FILE))), null)
  const command = String.raw`weighbridge budget --update --raise --config 'ci/it'\''s.yml' --name shop`
  expect(way?.commands).toEqual(only(command))
})

test('a file without images needs no name', () => {
  const way = wayToAccept(configOf('defaults: { budget: 20MB }'), alike(verdict(over(IN_FILE))), null)
  expect(way?.commands).toEqual(only('weighbridge budget --update --raise'))
})

async function ran(file: ConfigFile, more: Readonly<Record<string, string>> = {}) {
  const { ports } = fakePorts(GROWING)
  const inputs = fromAction(environmentOf({ name: 'shop', ...more }), 'shop', file)
  const made = await run(ports, inputs, stopwatch(ports.clock))
  return { way: made.wayToAccept, markdown: commentMarkdown(made), text: reportText(made) }
}

describe('a limit that the command does not raise is named', () => {
  // The image has 6,000 bytes.

  test('of an input, beside a higher one of the file: no edit of the file helps', async () => {
    const { way, markdown, text } = await ran(shopFile('budget: 7kB'), { budget: '2kB' })
    expect(way).toMatchObject({ commands: [], lines: [], left: [{ why: { kind: 'input' } }] })
    expect(markdown).toContain(
      'The budget of 2kB for unpacked is that of --budget, which no edit of the configuration file raises.',
    )
    expect(markdown).not.toContain('weighbridge budget')
    expect(text).toContain('How to accept this weight\n  The budget of 2kB for unpacked is that of --budget, which')
  })

  test('of an input, beside a lower one of the file: both have to be raised', async () => {
    const { way } = await ran(shopFile('budget: 1kB'), { budgets: '{ metric: unpacked, max: 2kB }' })
    expect(way).toMatchObject({
      lines: ['@@ weighbridge.yml:3 @@ shop', '-    budget: 1kB', '+    budget: 6.6kB'],
      left: [],
    })
    const higher = await ran(shopFile('budget: 3kB'), { budgets: '{ metric: unpacked, max: 2kB }' })
    expect(higher.way).toMatchObject({
      lines: ['@@ weighbridge.yml:3 @@ shop', '-    budget: 3kB', '+    budget: 6.6kB'],
    })
    expect(higher.way?.left).toMatchObject([{ rule: { text: '2kB' }, why: { kind: 'input' } }])
  })

  test('of the seconds that a build takes', () => {
    const rule = maxRule('1s', 'build-seconds', { origin: IN_FILE.origin })
    const config = configOf(shopFile('budgets: [{ metric: build-seconds, max: 1s }]').text)
    const way = wayToAccept(config, alike(verdict(over(rule))), null)
    expect(way).toEqual({ commands: [], lines: [], left: [{ rule, why: { kind: 'seconds' } }] })
  })
})

test('limits that are kept do not move', async () => {
  const config = configOf(shopFile('budget: 20MB', 'budgets: [{ metric: layers, max: 8 }]').text)
  const layers = maxRule('8', 'layers', { origin: IN_FILE.origin })
  const kept: RuleOutcome = { rule: layers, status: 'pass', actual: 2, allowed: 8, isNear: false }
  const way = wayToAccept(config, alike(verdict(over(IN_FILE), kept)), null)
  expect(way?.lines).toEqual(['@@ weighbridge.yml:3 @@ shop', '-    budget: 20MB', '+    budget: 23.5MB'])
})

test('of two images one of which is over its limit, the command is for that one; if both are, for all', () => {
  const file = configOf('images:\n  shop: { budget: 20MB }\n  web: { budget: 20MB }\n')
  const [shop] = verdict(over(IN_FILE)).images
  const within: RuleOutcome = { ...over(IN_FILE), status: 'pass', actual: 10_000_000 } as RuleOutcome
  const both = (web: RuleOutcome) =>
    alike({ status: 'fail', images: [shop, { ...shop, name: 'web', outcomes: [web] }] })
  const lines = ['@@ weighbridge.yml:2 @@ shop', '-  shop: { budget: 20MB }', '+  shop: { budget: 23.5MB }']
  expect(wayToAccept(file, both(within), null)).toEqual({
    commands: only('weighbridge budget --update --raise --name shop'),
    lines,
    left: [],
  })
  expect(wayToAccept(file, both(over(IN_FILE)), null)).toEqual({
    commands: only('weighbridge budget --update --raise'),
    left: [],
    lines: [...lines, '@@ weighbridge.yml:3 @@ web', '-  web: { budget: 20MB }', '+  web: { budget: 23.5MB }'],
  })
})

test.each<[string, Parameters<typeof wayToAccept>]>([
  ['without a file', [null, alike(verdict(over(IN_FILE))), null]],
  ['for a warning', [FILE, alike(verdict(over({ ...IN_FILE, level: 'warning' }))), null]],
  ['for a pull request that is held to its base', [FILE, alike(verdict(over(IN_FILE))), heldToBase()]],
  ['for an image that passes', [FILE, alike({ status: 'pass', images: [] }), null]],
])(
  'there is none %s, and the rules of the file are not judged by themselves',
  (_, [config, { verdict: all }, budgets]) => {
    expect(wayToAccept(config, { verdict: all, ofFile: unasked }, budgets)).toBeNull()
  },
)

function heldToBase(): BudgetSource {
  return { ...edited([IN_FILE], [IN_FILE]), because: 'fork' }
}
