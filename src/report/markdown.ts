import { COMMENT_LIMIT, fitSections } from './fit-sections.ts'
import { MARKER } from './marker.ts'
import type { Report } from './report.ts'
import { markdownSections } from './markdown-sections.ts'

/** The body of the pull request comment: the marker on its first line, then the report, within GitHub's limit. */
export function commentMarkdown(report: Report): string {
  const marker = `${MARKER}\n`
  return marker + fitSections(markdownSections(report), { ...COMMENT_LIMIT, max: COMMENT_LIMIT.max - marker.length })
}
