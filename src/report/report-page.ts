import { pageText } from '../page/lay-out.ts'
import { type Page, paragraphs } from '../page/page.ts'
import { inStyleOf, plain } from '../page/text.ts'
import { budgetLines } from './budget-section.ts'
import { unseenClause, unseenSentence } from './beside-sentence.ts'
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
  const unseenWhy = unseenSentence(report.baseline, 'command line')
  const unseen = unseenWhy !== undefined && skipped.includes(unseenWhy) ? undefined : unseenClause(report.baseline)
  const verdict = unseen === undefined ? line : inStyleOf(line, `${plain(line)}; ${unseen}`)
  return paragraphs([...budgetLines(report), verdict, ...said])
}
