import type { WayToAccept } from '../budget/limit-edits.ts'
import { paragraphs, shortLines, titled } from '../page/page.ts'
import { codeBlock } from './code-block.ts'
import { codeSpan, visible } from './escape.ts'
import { type Form, markdownForm, plainForm } from './form.ts'
import type { ReportSection } from './section.ts'

const TITLE = 'How to accept this weight'

/** Most lines of a diff that are shown. */
const MOST_LINES = 40

/** What would let a failed image pass: a change to the configuration file, for a reviewer to accept. */
export const acceptSection: ReportSection = {
  title: () => TITLE,
  markdown({ wayToAccept: way }) {
    if (way === null) return ''
    const command = codeSpan(way.command) // whole, or it could not be copied
    const said = `${command}${besides(way, markdownForm)} makes this change to the configuration file:`
    return `${said}\n\n${codeBlock(way.lines.join('\n'), MOST_LINES, 'diff')}`
  },
  page({ wayToAccept: way }) {
    if (way === null) return []
    const lines = shortLines(way.lines.slice(0, MOST_LINES).map(visible))
    return titled(TITLE, [[...paragraphs([`${visible(way.command)}${besides(way, plainForm)}`]), ...lines]])
  },
}

function besides({ unsaid = [] }: WayToAccept, { code }: Form): string {
  return unsaid.length === 0 ? '' : ` (with ${unsaid.map(code).join(', ')} as in this run)`
}
