import type { MarkdownSection } from './section.ts'

/** Most of a report that its destination takes (beyond it, GitHub answers 422: bencherdev/bencher#644). */
interface Limit {
  readonly max: number
  readonly length: (text: string) => number
  /** Says where to read the rest. */
  readonly elsewhere: string
}

/** Body of a comment: 65,536 characters, counted in UTF-16 code units, the stricter way to read that. */
export const COMMENT_LIMIT: Limit = {
  max: 65_536,
  length: (text) => text.length,
  elsewhere: 'The job summary has more.',
}

/** Job summary of one step: 1024 KiB; the runner drops a longer summary altogether. */
export const SUMMARY_LIMIT: Limit = {
  max: 1024 * 1024,
  length: (text) => Buffer.byteLength(text, 'utf8'),
  elsewhere: 'The JSON report has everything.',
}

/**
 * The sections as one text within `limit`. Whole sections are left out, the least important first and among equals the
 * last first, and a line says which. `always` sections are never left out, so they must be short.
 */
export function fitSections(sections: readonly MarkdownSection[], limit: Limit): string {
  const dropped = new Set<MarkdownSection>()
  const left = () => sections.filter((section) => !dropped.has(section))
  const line = () =>
    droppedLine(
      sections.filter((section) => dropped.has(section)),
      limit,
    )
  let length = limit.length(joined(sections))
  if (length <= limit.max) return joined(sections)
  for (const section of leastImportantFirst(sections)) {
    dropped.add(section)
    length -= limit.length(`${section.markdown}\n\n`)
    if (length + limit.length(`\n\n${line()}`) <= limit.max) break
  }
  return `${joined(left())}\n\n${line()}`
}

function joined(sections: readonly MarkdownSection[]): string {
  return sections.map(({ markdown }) => markdown).join('\n\n')
}

function leastImportantFirst(sections: readonly MarkdownSection[]): readonly MarkdownSection[] {
  const droppable = sections.filter(({ importance }) => importance !== 'always')
  return droppable.toReversed().toSorted((a, b) => Number(a.importance) - Number(b.importance))
}

function droppedLine(dropped: readonly MarkdownSection[], { elsewhere }: Limit): string {
  const named = dropped.slice(0, 5).map(({ title }) => title)
  const more = dropped.length > 5 ? `, and ${dropped.length - 5} more` : ''
  return `Left out to stay within GitHub's limit: ${named.join(', ')}${more}. ${elsewhere}`
}
