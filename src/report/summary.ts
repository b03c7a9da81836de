import { fitSections, SUMMARY_LIMIT } from './fit-sections.ts'
import type { Report } from './report.ts'
import { markdownSections } from './markdown-sections.ts'

/** The report for the job summary: the comment's content without its marker, within the runner's limit. */
export function summaryMarkdown(report: Report): string {
  return `${fitSections(markdownSections(report), { ...SUMMARY_LIMIT, max: SUMMARY_LIMIT.max - 1 })}\n`
}
