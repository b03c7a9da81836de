import { imageReports } from './image-report.ts'
import type { Report } from './report.ts'
import type { MarkdownSection } from './section.ts'
import { SECTIONS } from './sections.ts'

/** The report in Markdown, in reading order: the verdict, what was compared, the table; then the folded sections. */
export function markdownSections(report: Report): readonly MarkdownSection[] {
  const images = imageReports(report)
  return SECTIONS.flatMap((section) => section.markdown(report, images))
}
