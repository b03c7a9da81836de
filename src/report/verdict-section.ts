import { BLANK_LINE, type Page, paragraphs } from '../page/page.ts'
import type { Text } from '../page/text.ts'
import { refusedAcceptance } from './acceptance-sentences.ts'
import { ascii } from './ascii.ts'
import { comparedSentences } from './compared-sentences.ts'
import { markdownForm, plainForm } from './form.ts'
import { headline } from './headline.ts'
import { type ImageReport, skipReasons, statusOfRun } from './image-report.ts'
import { imageTable, MARKS } from './image-table.ts'
import { metricTable, STYLES, WORDS } from './metric-table.ts'
import { movedSentences } from './moved-sentences.ts'
import { notWeighedSentences } from './not-weighed.ts'
import { pushSentences } from './push-outcome.ts'
import type { Report } from './report.ts'
import type { ReportSection } from './section.ts'
import { type LineKind, type RuleLine, ruleLines } from './rule-lines.ts'
import { sentence } from './sentences.ts'
import { firstRows } from './several-images.ts'
import { sinceRelease } from './since-release.ts'

/** Its title in the line that says what was left out. */
export const VERDICT = 'the verdict'

/**
 * The verdict, what was not weighed, what was compared with what, what was pushed, why limits were not checked, the table of metrics, and what
 * else the rules have to say.
 */
export const verdictSection: ReportSection = { title: () => VERDICT, markdown, page }

function markdown(report: Report, images: readonly ImageReport[]): string {
  const mark = MARKS[statusOfRun(report, images)]
  const rows = firstRows(images)
  const lines = ruleLines(images, markdownForm)
  const parts = [
    `### ${mark === '' ? '' : `${mark} `}${headline(report, markdownForm)}`,
    ...notWeighedSentences(report, markdownForm),
    ...comparedSentences(report, markdownForm),
    ...movedSentences(images, markdownForm),
    ...sinceRelease(report, images, markdownForm),
    ...pushSentences(report.push).map((each) => sentence(each, markdownForm)),
    ...refusedAcceptance(report, markdownForm),
    ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, markdownForm)}`),
    ...(rows.length === 0 ? [] : [imageTable(rows)]),
    ...(lines.length === 0 ? [] : [lines.map(({ kind, text }) => `- ${LINE_MARKS[kind]} ${text}`).join('\n')]),
  ]
  return parts.join('\n\n')
}

/** Of a line in Markdown. */
const LINE_MARKS: Readonly<Record<LineKind, string>> = {
  fail: MARKS.fail,
  skip: MARKS.skip,
  warn: MARKS.warn,
  accepted: MARKS.pass,
  near: 'Near a limit:',
}

/** A line must not start with untrusted text, which a runner may read as a command. */
const LINE_STARTS: Readonly<Record<LineKind, string>> = {
  fail: WORDS.fail,
  skip: WORDS.skip,
  warn: WORDS.warn,
  accepted: WORDS.pass,
  near: LINE_MARKS.near,
}

const inPlain = ({ kind, text }: RuleLine): string => `${LINE_STARTS[kind]} ${text}`

function page(report: Report, images: readonly ImageReport[]): Page {
  const reasons = skipReasons(report)
  const refused = refusedAcceptance(report, plainForm)
  const told = [...movedSentences(images, plainForm), ...sinceRelease(report, images, plainForm)].map(ascii)
  const said = [
    ...notWeighedSentences(report, plainForm),
    ...comparedSentences(report, plainForm),
    ...told,
    ...pushLines(report),
    ...refused,
    ...reasons.map(notChecked),
  ]
  const lines = ruleLines(images, plainForm).map(inPlain).map(ascii)
  return [
    ...paragraphs([verdictLine(report, images), ...said]),
    ...BLANK_LINE,
    ...metricTable(images, reasons),
    ...(lines.length === 0 ? [] : [...BLANK_LINE, ...paragraphs(lines)]),
  ]
}

/** The verdict in one line, with the mark of the run. */
export function verdictLine(report: Report, images: readonly ImageReport[]): Text {
  const status = statusOfRun(report, images)
  const mark = MARKS[status] === '' ? '' : `${MARKS[status]} `
  return { text: mark + headline(report, plainForm), style: status === 'none' ? 'strong' : STYLES[status] }
}

/** What was pushed, or why not. The error of a failed push is left out, because it is printed separately. */
export function pushLines({ push }: Report): readonly string[] {
  const told = push?.kind === 'failed' ? { ...push, message: 'Pushing ended with an error' } : push
  return pushSentences(told).map((each) => sentence(each, plainForm))
}

export const notChecked = (reason: string): string => `Not checked: ${sentence(reason, plainForm)}`
