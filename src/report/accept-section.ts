import type { WayToAccept } from '../budget/limit-edits.ts'
import { BLANK_LINE, type Page, paragraphs, shortLines, titled, wholeLines } from '../page/page.ts'
import { codeBlock } from './code-block.ts'
import { codeSpan, visible } from './escape.ts'
import { type Form, markdownForm, plainForm } from './form.ts'
import { leftSentence } from './left-limits.ts'
import type { Report } from './report.ts'
import type { ReportSection } from './section.ts'
import { stillBroken } from './still-broken.ts'

const TITLE = 'How to accept this weight'

/** Most lines of a diff that are shown. */
const MOST_LINES = 60

/** What would let a failed image pass: a change to the configuration file, for a reviewer to accept. */
export const acceptSection: ReportSection = {
  title: () => TITLE,
  markdown(report) {
    const { wayToAccept: way } = report
    if (way === null) return ''
    // The name of an image may have a line break.
    const lines = way.lines.map((each) => each.replaceAll('\n', '\\u{a}'))
    const diff = codeBlock(lines.join('\n'), MOST_LINES, 'diff')
    // The command has a line of its own, and is whole, or it could not be copied.
    const change =
      way.command === null
        ? []
        : [said(way, markdownForm), codeSpan(way.command), diff, ...stillBroken(report, markdownForm)]
    return [...change, ...way.left.map((each) => leftSentence(each, markdownForm))].join('\n\n')
  },
  page(report) {
    const { wayToAccept: way } = report
    if (way === null) return []
    const left = paragraphs(way.left.map((each) => leftSentence(each, plainForm)))
    return titled(TITLE, [way.command === null ? [] : changePage(way, way.command, report), left])
  },
}

function changePage(way: WayToAccept, command: string, report: Report): Page {
  const lines = shortLines(way.lines.slice(0, MOST_LINES).map(visible))
  const told = [...(way.unsaid?.length ? [given(way, plainForm)] : []), ...stillBroken(report, plainForm)]
  return [
    ...wholeLines([visible(command)]),
    ...lines,
    ...(told.length === 0 ? [] : [...BLANK_LINE, ...paragraphs(told)]),
  ]
}

function said(way: WayToAccept, form: Form): string {
  const makes = 'This command makes the change below to the configuration file.'
  return way.unsaid?.length ? `${makes} ${given(way, form)}` : makes
}

const given = ({ unsaid = [] }: WayToAccept, { code }: Form): string =>
  `The command also needs ${unsaid.map(code).join(', ')} as in this run.`
