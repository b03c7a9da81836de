import type { WayToAccept } from '../budget/limit-edits.ts'
import { BLANK_LINE, type Page, paragraphs, shortLines, titled, wholeLines } from '../page/page.ts'
import { codeBlock } from './code-block.ts'
import { codeSpan, visible } from './escape.ts'
import { type Form, markdownForm, plainForm } from './form.ts'
import { leftSentence } from './left-limits.ts'
import type { ReportSection } from './section.ts'

const TITLE = 'How to accept this weight'

/** Most lines of a diff that are shown. */
const MOST_LINES = 40

/** What would let a failed image pass: a change to the configuration file, for a reviewer to accept. */
export const acceptSection: ReportSection = {
  title: () => TITLE,
  markdown({ wayToAccept: way }) {
    if (way === null) return ''
    const diff = codeBlock(way.lines.join('\n'), MOST_LINES, 'diff')
    // The command has a line of its own, and is whole, or it could not be copied.
    const change = way.command === null ? [] : [said(way, markdownForm), codeSpan(way.command), diff]
    return [...change, ...way.left.map((each) => leftSentence(each, markdownForm))].join('\n\n')
  },
  page({ wayToAccept: way }) {
    if (way === null) return []
    const left = paragraphs(way.left.map((each) => leftSentence(each, plainForm)))
    return titled(TITLE, [way.command === null ? [] : changePage(way, way.command), left])
  },
}

function changePage(way: WayToAccept, command: string): Page {
  const lines = shortLines(way.lines.slice(0, MOST_LINES).map(visible))
  const more = way.unsaid?.length ? [...BLANK_LINE, ...paragraphs([given(way, plainForm)])] : []
  return [...wholeLines([visible(command)]), ...lines, ...more]
}

function said(way: WayToAccept, form: Form): string {
  const makes = 'This command makes the change below to the configuration file.'
  return way.unsaid?.length ? `${makes} ${given(way, form)}` : makes
}

const given = ({ unsaid = [] }: WayToAccept, { code }: Form): string =>
  `The command also needs ${unsaid.map(code).join(', ')} as in this run.`
