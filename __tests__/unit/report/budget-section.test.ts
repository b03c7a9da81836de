import { describe, expect, test } from '@jest/globals'
import type { BudgetSource } from '../../../src/budget/budget-source.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { annotations } from '../../../src/report/annotations.ts'
import { budgetNotes } from '../../../src/report/budget-notes.ts'
import { headline } from '../../../src/report/headline.ts'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { plainForm } from '../../../src/report/form.ts'
import { worthAComment } from '../../../src/report/news.ts'
import { reportJson } from '../../../src/report/report-json.ts'
import { briefPage, reportText } from '../../../src/report/report-page.ts'
import { edited, newBudget, unknownBudget } from '../../support/edited-budgets.ts'
import { budget, report, verdict } from '../../support/records.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

const at = (line: number): Pick<Rule, 'origin'> => ({ origin: { kind: 'file', path: 'weighbridge.yml', line } })
const BEFORE = [maxRule('20MB'), forbidRule('shell')]
const AFTER = [maxRule('25MB', 'unpacked', at(7)), growthRule('5% or 500kB', 'download', at(9))]

/** What a comment has before the verdict, without its marker. */
const first = (budgets: BudgetSource | null): string =>
  commentMarkdown(report({ budgets })).split('\n').slice(1).join('\n').split('###', 1)[0]!.trim()
const brief = (budgets: BudgetSource): string => pageText(briefPage(report({ budgets })))

describe('a change that edits its budget', () => {
  const budgets = edited(BEFORE, AFTER)

  test('says so first, old and new side by side', () => {
    expect(first(budgets)).toBe(`\
**This change edits its own budget, and the new one holds.**

| Edit | Rule | Base \`9f8e7d6\` | This change | Written in |
| - | - | - | - | - |
| raised | \`max unpacked\` | 20MB | 25MB | \`weighbridge.yml:7\` |
| removed | \`forbid shell\` | forbidden | – | – |
| added | \`growth download\` | – | 5% or 500kB | \`weighbridge.yml:9\` |`)
  })

  test('says so first on a terminal', () => {
    expect(reportText(report({ budgets })).split('\n').slice(0, 6)).toEqual([
      'This change edits its own budget, and the new one holds.',
      'edit     rule             base 9f8e7d6  this change  written in',
      'raised   max unpacked     20MB          25MB         weighbridge.yml:7',
      'removed  forbid shell     forbidden     -            -',
      'added    growth download  -             5% or 500kB  weighbridge.yml:9',
      '',
    ])
    expect(brief(budgets)).toMatch(
      /^This change edits its own budget, and the new one holds: raised max unpacked 20MB -> 25MB; removed forbid shell; added growth download\.\n/,
    )
  })

  test('has a notice beside the line, the edits in the JSON, and a comment', () => {
    expect(annotations(report({ budgets }), 'workflow')).toEqual([
      {
        level: 'notice',
        title: 'This change edits its own budget',
        message: 'raised max unpacked 20MB -> 25MB; removed forbid shell; added growth download.',
        file: 'weighbridge.yml',
        line: 7,
      },
    ])
    expect(JSON.parse(reportJson(report({ budgets })))).toMatchObject({
      budgets: { base: budgets.base, images: [{ changes: [{ id: 'max unpacked', kind: 'raised' }, {}, {}] }] },
    })
    expect(worthAComment(report({ budgets }))).toBe(true)
  })

  test.each([
    ['services/shop/weighbridge.yml', { file: 'services/shop/weighbridge.yml', line: 7 }],
    [null, {}],
  ])("has its notice at the file's place in the repository: %p", (configFile, place) => {
    const [notice] = annotations(report({ budgets, configFile }), 'workflow')
    const { level: _, title: __, message: ___, ...found } = notice!
    expect(found).toEqual(place)
  })

  test('in a fork is held to the base', () => {
    const ofFork = edited(BEFORE, AFTER, { because: 'fork' })
    const said =
      'This change edits its budget, but is held to that of the base `9f8e7d6`, because the pull request comes from a fork.'
    expect(first(ofFork)).toMatch(`**${said}**\n\n| Edit |`)
    expect(annotations(report({ budgets: ofFork }), 'workflow')).toMatchObject([
      { title: 'This change edits its budget, but is held to that of its base' },
    ])
    expect(brief(ofFork)).toMatch(/a fork: raised max unpacked 20MB -> 25MB;/)
  })

  test('of several images names them', () => {
    const [image] = budgets.images
    const several = edited([], [], { images: [image!, { ...image!, name: 'api', changes: [] }] })
    expect(first(several)).toMatch('| raised | product-catalog · `max unpacked` | 20MB | 25MB |')
  })

  test('has a bounded table', () => {
    const many = Array.from({ length: 200 }, (_, index) => maxRule('1B', `path:/${index}/${'|'.repeat(500)}`))
    const text = first(edited([], many))
    expect(text.split('\n').filter((line) => line.startsWith('| added'))).toHaveLength(20)
    expect(text).toMatch(/\n\nand 180 rules more$/)
    expect(text.length).toBeLessThan(20_000)
  })
})

const lackingImage = (name: string): BudgetSource['images'][number] => ({
  name,
  heldTo: 'head',
  lacks: 'image',
  changes: [],
})
const REASON = 'the remote is gone'
const NO_COMMENT = report({ budgets: null })

describe('without an edit', () => {
  test.each<[BudgetSource | null, readonly string[]]>([
    [null, []],
    [edited(BEFORE, BEFORE), []],
    [
      edited(BEFORE, BEFORE, { because: 'fork' }),
      ['Held to the budget of the base 9f8e7d6, because the pull request comes from a fork'],
    ],
    [
      edited(BEFORE, BEFORE, { because: 'input' }),
      ['Held to the budget of the base 9f8e7d6, because budgets-from is base'],
    ],
    [newBudget('file', null), ['There is no weighbridge.yml in the base 9f8e7d6, so the budget of this change holds']],
    [
      newBudget('image', null),
      [
        'There is no image product-catalog in weighbridge.yml of the base 9f8e7d6, so the budget of this change holds for it',
      ],
    ],
    [
      edited([], [], {
        images: ['api', 'web', 'job'].map(lackingImage),
      }),
      [
        'None of the images api, web, job is in weighbridge.yml of the base 9f8e7d6, so the budget of this change holds for them',
      ],
    ],
    [unknownBudget(REASON, null), [`Whether this change edits its budget is not known: ${REASON}`]],
  ])('whose budget holds is a note, and no news: %#', (budgets, notes) => {
    expect(budgetNotes(budgets)).toEqual(notes)
    expect(first(budgets)).toBe('')
    expect(annotations(report({ budgets }), 'workflow')).toEqual([])
    expect(worthAComment(report({ budgets }))).toBe(worthAComment(NO_COMMENT))
  })

  test.each<[BudgetSource, RegExp]>([
    [newBudget('file', 'fork'), /^\*\*There is no .* holds, although the pull request comes from a fork\.\*\*$/],
    [newBudget('image', 'input'), /^\*\*There is no image .* holds for it, although budgets-from is base\.\*\*$/],
    [
      edited([], [], { because: 'fork', images: [{ ...edited([], []).images[0]!, heldTo: 'base', lacks: 'image' }] }),
      /^\*\*There is no image .* holds for it, and beside that the "defaults" of the base\.\*\*$/,
    ],
    [
      unknownBudget(REASON, 'fork'),
      /^\*\*This change is to be held to .* at best unchecked\.\*\*\n\nThe reason: the remote is gone\.$/,
    ],
  ])("that it is not the base's, where it should be, is said first: %#", (budgets, said) => {
    expect(first(budgets)).toMatch(said)
    expect(budgetNotes(budgets)).toEqual([])
    expect(worthAComment(report({ budgets }))).toBe(true)
    expect(brief(budgets)).toMatch(/^(?:There is no|This change is to be held)/)
  })
})

describe('a verdict that lacks the budget of the base', () => {
  const lacking = { ...verdict([budget('pass')]), status: 'unchecked', budgetUnknown: REASON } as const
  const unknown = { verdict: lacking, budgets: unknownBudget(REASON, 'fork') }

  test('is doubtful in the headline, and a warning', () => {
    expect(headline(report(unknown), plainForm)).toMatch(/; the budget of its base is not known$/)
    expect(commentMarkdown(report(unknown))).toMatch(/\n### ❔ Image size/)
    expect(annotations(report(unknown), 'workflow')).toEqual([
      { level: 'warning', title: 'The budget of the base is not known', message: 'The reason: the remote is gone.' },
    ])
  })

  test('fails under strict, which says how to turn that off', () => {
    const strict = report({ ...unknown, strict: true })
    expect(headline(strict, plainForm)).toMatch(/not known, which fails under strict$/)
    expect(commentMarkdown(strict)).toMatch(/\n### ❌ Image size/)
    expect(annotations(strict, 'command line')).toMatchObject([
      { level: 'error', message: 'The reason: the remote is gone. With --strict=false this is a warning.' },
    ])
  })

  test('fails where a rule does', () => {
    const failed = { ...verdict([budget('fail')]), budgetUnknown: REASON }
    expect(commentMarkdown(report({ ...unknown, verdict: failed }))).toMatch(/\n### ❌ Image size/)
  })
})
