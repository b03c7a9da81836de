import { acceptHint } from './acceptance-sentences.ts'
import { COMMENT_LIMIT, fitSections } from './fit-sections.ts'
import { MARKER } from './marker.ts'
import { markdownSections } from './markdown-sections.ts'
import { reportForAll } from './not-weighed.ts'
import type { Report } from './report.ts'
import type { MarkdownSection } from './section.ts'
import { LONGEST_LINE } from './shown-sizes-line.ts'
import { VERDICT } from './verdict-section.ts'

/**
 * The body of the pull request comment: the marker on its first line, then the report, within GitHub's limit and with
 * room for the line of shown sizes.
 */
export function commentMarkdown(report: Report): string {
  const marker = `${MARKER}\n`
  const max = COMMENT_LIMIT.max - marker.length - LONGEST_LINE
  return marker + fitSections(withHint(report, markdownSections(reportForAll(report))), { ...COMMENT_LIMIT, max })
}

/** Below the verdict, and in no other form: a label accepts only what a comment showed. */
function withHint(report: Report, sections: readonly MarkdownSection[]): readonly MarkdownSection[] {
  const hint = acceptHint(report)
  if (hint === undefined) return sections
  const after = sections.findIndex(({ title }) => title === VERDICT) + 1
  return sections.toSpliced(after, 0, { title: 'how to accept it', importance: 'always', markdown: hint })
}
