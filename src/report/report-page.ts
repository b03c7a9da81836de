import { pageText } from '../page/lay-out.ts'
import { type Page, paragraphs } from '../page/page.ts'
import { inStyleOf, plain } from '../page/text.ts'
import { andMore, listed } from '../text/and-more.ts'
import { groupBy } from '../units/group-by.ts'
import { budgetLines } from './budget-section.ts'
import { unseenClause, unseenSentence } from './beside-sentence.ts'
import { plainForm } from './form.ts'
import { imageReports, whySkipped } from './image-report.ts'
import type { Report } from './report.ts'
import { SECTIONS } from './sections.ts'
import { notChecked, pushLines, verdictLine } from './verdict-section.ts'

/** The report as a page for a terminal or a log. */
export function reportPage(report: Report): Page {
  const images = imageReports(report)
  return SECTIONS.flatMap((section) => section.page(report, images))
}

/** The report as text without a width, as in a log; ends with a line break. */
export const reportText = (report: Report): string => pageText(reportPage(report))

/**
 * Only what the change edits of its budget, the verdict and what it does not cover, what was pushed, and why a budget
 * could not be checked.
 */
export function briefPage(report: Report): Page {
  const skipped = report.verdict.images.flatMap(({ platform, outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.status === 'skip' ? [whySkipped(platform, outcome)] : [])),
  )
  const said = [...pushLines(report), ...[...new Set(skipped)].map(notChecked)]
  const line = verdictLine(report, imageReports(report))
  const unseen = unseenOf(report, skipped)
  const verdict = unseen === '' ? line : inStyleOf(line, `${plain(line)}; ${unseen}`)
  return paragraphs([...budgetLines(report), verdict, ...said])
}

const MOST_CLAUSES = 3

/** Through what growth cannot be seen, unless a skipped rule says it; with the images, unless it is so in all. */
function unseenOf({ baselines }: Report, skipped: readonly string[]): string {
  const clauses = baselines.flatMap((each) => {
    const clause = unseenClause(each)
    return clause === undefined || skipped.includes(unseenSentence(each, 'command line')!)
      ? []
      : { name: each.name, clause }
  })
  const groups = [...groupBy(clauses, ({ clause }) => clause)]
  const told = groups.slice(0, MOST_CLAUSES).map(([clause, images]) => {
    const names = images.map(({ name }) => plainForm.name(name))
    return names.length === baselines.length ? clause : `${clause} in ${listed(names, 'image')}`
  })
  const rest = groups.slice(MOST_CLAUSES).flatMap(([, images]) => images)
  return andMore([told.join('; ')], rest.length, 'image')
}
