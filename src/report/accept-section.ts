import type { AcceptCommand, WayToAccept } from '../budget/limit-edits.ts'
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
    const change = way.commands.length === 0 ? [] : [...said(way), diff, ...stillBroken(report, markdownForm)]
    return [...change, ...way.left.map((each) => leftSentence(each, markdownForm))].join('\n\n')
  },
  page(report) {
    const { wayToAccept: way } = report
    if (way === null) return []
    const left = paragraphs(way.left.map((each) => leftSentence(each, plainForm)))
    return titled(TITLE, [way.commands.length === 0 ? [] : changePage(way, report), left])
  },
}

function changePage(way: WayToAccept, report: Report): Page {
  const [only, ...more] = way.commands
  const isOne = more.length === 0
  const lines = shortLines(way.lines.slice(0, MOST_LINES).map(visible))
  const told = [...(isOne ? needs('The command', only!, plainForm) : []), ...stillBroken(report, plainForm)]
  return [
    ...way.commands.flatMap((each) => [
      ...wholeLines([visible(each.command)]),
      ...(isOne ? [] : paragraphs(needs('It', each, plainForm))),
    ]),
    ...lines,
    ...(told.length === 0 ? [] : [...BLANK_LINE, ...paragraphs(told)]),
  ]
}

/** Each command has a line of its own, and is whole, or it could not be copied. */
function said({ commands }: WayToAccept): readonly string[] {
  const [only, ...more] = commands
  const change = 'the change below to the configuration file'
  if (more.length === 0) {
    const sentences = [`This command makes ${change}.`, ...needs('The command', only!, markdownForm)]
    return [sentences.join(' '), codeSpan(only!.command)]
  }
  const intro = `These commands, one after the other, make ${change}: what they weigh was not asked for in the same way.`
  return [intro, ...commands.flatMap((each) => [codeSpan(each.command), ...needs('It', each, markdownForm)])]
}

const needs = (subject: string, { unsaid }: AcceptCommand, { code }: Form): readonly string[] =>
  unsaid.length === 0 ? [] : [`${subject} also needs ${unsaid.map(code).join(', ')} as in this run.`]
