import type { RuleChange } from '../budget/changed-rules.ts'
import type { Rule } from '../limits/rule.ts'
import { BLANK_LINE, names, type Page, paragraphs, table, words } from '../page/page.ts'
import { shortCommit } from '../units/commit.ts'
import { counted } from '../units/counted.ts'
import type { Annotation } from './annotation.ts'
import { ascii } from './ascii.ts'
import { budgetSentences, isBudgetNews } from './budget-notes.ts'
import { cellForm, type Form, markdownForm, plainForm } from './form.ts'
import { left, markdownTable } from './markdown-table.ts'
import type { Report } from './report.ts'
import type { ReportSection } from './section.ts'
import { sentence } from './sentences.ts'

/** The section is never left out, so it must be short. */
const MOST_ROWS = 20

/** What the change edits of its budget, old and new side by side, before anything that the budget says. */
export const budgetSection: ReportSection = { title: () => 'what this change edits of its budget', markdown, page }

function markdown({ budgets }: Report): string {
  if (budgets === null || !isBudgetNews(budgets)) return ''
  const [first = '', ...others] = budgetSentences(budgets).map((each) => sentence(each, markdownForm))
  const { titles, rows, more } = edits({ budgets }, cellForm)
  const shown = rows.length === 0 ? [] : [markdownTable(titles.map(left), rows)]
  return [`**${first}**`, ...others, ...shown, ...more].join('\n\n')
}

function page(report: Pick<Report, 'budgets'>): Page {
  const { budgets } = report
  if (budgets === null || !isBudgetNews(budgets)) return []
  const said = budgetSentences(budgets).map((each) => sentence(each, plainForm))
  const { titles, rows, more } = edits(report, plainForm)
  const columns = titles.map((title, column) =>
    column === 1 ? names(title.toLowerCase()) : words(title.toLowerCase()),
  )
  const shown = rows.map((row) => row.map(ascii))
  return [...paragraphs(said), ...table(columns, shown), ...paragraphs(more), ...BLANK_LINE]
}

/** The same on one line each, for `--quiet`. */
export function budgetLines(report: Pick<Report, 'budgets'>): readonly string[] {
  const { budgets } = report
  if (budgets === null || !isBudgetNews(budgets)) return []
  const changes = editLine(report)
  const [first = '', ...others] = budgetSentences(budgets).map((each) => sentence(each, plainForm))
  return [changes === '' ? first : `${first.replace(/\.$/, '')}: ${changes}.`, ...others]
}

/** A notice beside the first edited line of the configuration file. */
export function budgetAnnotations(report: Pick<Report, 'budgets' | 'configFile'>): readonly Annotation[] {
  const message = editLine(report)
  if (message === '') return []
  const { configFile: file } = report
  const [line] = changesOf(report).flatMap(({ change: { head } }) =>
    head?.origin.kind === 'file' ? head.origin.line : [],
  )
  const place = file === null || line === undefined ? {} : { file, line }
  const isHeld = report.budgets?.images.some(({ heldTo }) => heldTo === 'base')
  const title = isHeld
    ? 'This change edits its budget, but is held to that of its base'
    : 'This change edits its own budget'
  return [{ level: 'notice', title, message: `${message}.`, ...place }]
}

function editLine(report: Pick<Report, 'budgets'>): string {
  const { rows, more } = edits(report, plainForm)
  const clauses = rows.map(([kind, rule, base, head]) =>
    kind === 'added' || kind === 'removed' ? `${kind} ${rule}` : `${kind} ${rule} ${base} ${plainForm.arrow} ${head}`,
  )
  return ascii([...clauses, ...more].join('; '))
}

interface Edits {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What there is no room for. */
  readonly more: readonly string[]
}

/** The first cell is ours: a runner could read untrusted text at the start of a line as a command. */
function edits(report: Pick<Report, 'budgets'>, form: Form): Edits {
  const all = changesOf(report)
  const isOfSeveral = (report.budgets?.images.length ?? 0) > 1
  const rows = all.slice(0, MOST_ROWS).map(({ image, change: { id, kind, base, head } }) => {
    const rule = isOfSeveral ? `${form.name(image)} · ${form.code(id)}` : form.code(id)
    return [kind, rule, limitOf(base, form), limitOf(head, form), placeOf(head, form)]
  })
  const others = all.length - rows.length
  const commit = report.budgets?.base
  return {
    titles: ['Edit', 'Rule', commit ? `Base ${form.code(shortCommit(commit))}` : 'Base', 'This change', 'Written in'],
    rows,
    more: others > 0 ? [`and ${counted(others, 'rule')} more`] : [],
  }
}

const changesOf = ({ budgets }: Pick<Report, 'budgets'>): readonly { image: string; change: RuleChange }[] =>
  (budgets?.images ?? []).flatMap(({ name, changes }) => changes.map((change) => ({ image: name, change })))

function limitOf(rule: Rule | null, form: Form): string {
  if (rule === null) return '–'
  return rule.kind === 'forbid' ? 'forbidden' : form.limit(rule.text)
}

function placeOf(rule: Rule | null, form: Form): string {
  if (rule === null) return '–'
  const { origin } = rule
  return origin.kind === 'file' ? form.code(`${origin.path}:${origin.line}`) : form.code(origin.input)
}
