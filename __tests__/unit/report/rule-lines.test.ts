import { describe, expect, test } from '@jest/globals'
import type { RuleOutcome } from '../../../src/budget/verdict.ts'
import type { Forbidden } from '../../../src/limits/rule.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { reportPage, reportText } from '../../../src/report/report-page.ts'
import { cellsOf, tablesOf } from '../../support/gfm.ts'
import { HOSTILE } from '../../support/hostile.ts'
import { baseline, budget, grownImage, imageRecord, report, verdicts } from '../../support/records.ts'
import { forbidRule, maxRule } from '../../support/rules.ts'
import { judged } from '../../support/told.ts'

const LONG = HOSTILE.filter((text) => text.length >= 500)
const WARNING = { level: 'warning' } as const
const shell = (level: 'error' | 'warning'): RuleOutcome => ({
  rule: forbidRule('shell', { level }),
  status: level === 'error' ? 'fail' : 'warn',
  found: ['/bin/sh'],
  count: 1,
})
const skipped = (what: Forbidden): RuleOutcome => ({ rule: forbidRule(what), status: 'skip', reason: `why ${what}` })
const WARNED: RuleOutcome = {
  rule: maxRule('15MB', 'unpacked', WARNING),
  status: 'warn',
  actual: 18_400_000,
  allowed: 15_000_000,
  isNear: false,
}

describe('what rules say below the table', () => {
  const outcomes = [{ ...budget('pass', 19_640_000), isNear: true }, WARNED, shell('warning'), shell('error')]
  const all = report({ images: [imageRecord()], outcomes })

  test('is the worst first, with the mark of each', () => {
    const markdown = commentMarkdown(all)
    const lines = [...markdown.matchAll(/^- (.* (?:is|forbidden)\b.*)$/gm)].map(([, line]) => line!)
    expect(lines).toEqual([
      expect.stringMatching(/^❌ shell is forbidden, but the image has `\/bin\/sh`: /),
      expect.stringMatching(/^⚠️ unpacked is 18\.4 MB, over its budget of 15MB by 3\.4 MB\.$/),
      expect.stringMatching(/^⚠️ shell is forbidden, /),
      'Near a limit: unpacked is 19.6 MB, within its budget of 20MB: 98.2 % used, 360 kB left.',
    ])
    expect(markdown.indexOf('| wasted |')).toBeLessThan(markdown.indexOf('- ❌ shell'))
    expect(markdown).toMatch(/^\| ⚠️ \| product-catalog .* ≤ 20MB; ≤ 15MB \(warning\) \|$/m)
  })

  test('is on a terminal, where no line begins with a name', () => {
    const text = reportText(all)
    expect(text).toMatch(/\n\nFAIL shell is .*\nWARN unpacked is .*\nWARN shell is .*\nNear a limit: unpacked is .*\n/)
    expect(text).toMatch(/^WARN +unpacked /m)
  })

  test('is what was forbidden and not looked for, with the reason, as no table has it', () => {
    const made = report({ outcomes: [WARNED, skipped('new-setuid'), skipped('shell'), shell('error')] })
    expect(commentMarkdown(made)).toMatch(
      /- ❌ shell is .*\n- ❔ new-setuid is forbidden, which was not checked: why new-setuid\.\n- ❔ shell is .*: why shell\.\n- ⚠️ /,
    )
    const text = reportText(made)
    expect(text).toMatch(/\nskip new-setuid is forbidden, which was not checked: why new-setuid\.\nskip shell is .*\n/)
    expect(text).not.toMatch('Not checked: ')
  })

  test('names the image where there are several', () => {
    const images = [grownImage({ name: 'a' }), grownImage({ name: 'b' })]
    const of = images.map(({ name, platform }) => ({ name, platform, outcomes: [budget('fail')] }))
    const several = report({ images, baseline: baseline([]), verdict: verdicts(of) })
    expect(commentMarkdown(several)).toMatch(/^- ❌ a: unpacked is .*\n- ❌ b: unpacked is /m)
    expect(reportText(several)).toMatch(/^FAIL a: unpacked is .*\nFAIL b: unpacked is /m)
  })
})

test.each([
  [120, undefined],
  [121, 'the image has 121 layers, and many engines run none with more than 127, Docker’s'],
  [128, 'the image has 128 layers, and many engines run none with more than 127, Docker’s'],
])('an image of %d layers is told to be near what engines take, without any rule', (layers, said) => {
  const made = report({ images: [imageRecord({ metrics: { layers } })], outcomes: [] })
  const line = said && `Near a limit: ${said.replace('’', "'")} classic image store none with more than 125: `
  for (const text of [commentMarkdown(made), reportText(made)]) {
    if (line === undefined) expect(text).not.toMatch('Near a limit')
    else expect(text).toMatch(line)
  }
})

describe('200 rules', () => {
  const paths = Array.from({ length: 200 }, (_, index) => `path:/srv/${'x'.repeat(60)}/${index}/**` as const)
  const measures = Object.fromEntries(paths.map((path) => [path, { amount: 2000, count: 1, names: ['x'] }]))
  const rules = paths.map((path, index) => maxRule(index % 2 === 0 ? '1kB' : '1MB', path))
  const image = imageRecord({ measures })

  test('fit a comment, the broken ones in the table that is always there', () => {
    const markdown = commentMarkdown(judged(rules, { head: [image], base: [image] }))
    expect(markdown.length).toBeLessThanOrEqual(65_536)
    const [first = [], ...others] = tablesOf(markdown).map((table) => table.slice(2).map(cellsOf))
    expect(first.filter((row) => row?.[0] === '❌')).toHaveLength(100)
    expect(first.length + others.find((rows) => rows.some((row) => row?.[2]?.includes('srv')))!.length).toBe(204)
    expect(markdown).toMatch(/<summary>More: \d+ metrics<\/summary>/)
    expect(markdown.match(/^- ❌ `path:/gm)).toHaveLength(20)
    expect(markdown).toMatch('\n- ❌ The JSON report has 80 more sentences on rules.\n')
  })

  test.each(LONG.map((text) => [text.charAt(0), text] as const))(
    'of long hostile paths, in forbidden things that have long hostile names, fit, too: %s',
    (_, text) => {
      const named = rules.map((__, index) => `path:${index}${text}` as const)
      const hostile = named.map((path): RuleOutcome => {
        const origin = { kind: 'file', path: text, line: 1 } as const
        return { rule: forbidRule(path, { origin }), status: 'fail', found: [text, text, text, text], count: 9 }
      })
      const limits = named.map((path): RuleOutcome => {
        const rule = { ...maxRule('1kB', path), text }
        return { rule, status: 'fail', actual: 2000, allowed: 1000, isNear: false }
      })
      const made = report({ images: [image], outcomes: [...hostile, ...limits] })
      const markdown = commentMarkdown(made)
      expect(markdown.length).toBeLessThanOrEqual(65_536)
      const list = markdown.split('\n').filter((line) => line.startsWith('- ❌'))
      expect(list.join('\n').length).toBeLessThan(12_500)
      expect(pageText(reportPage(made)).split('\n').length).toBeLessThan(300)
    },
  )
})
