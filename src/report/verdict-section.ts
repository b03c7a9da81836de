import { BLANK_LINE, type Page, paragraphs } from '../page/page.ts'
import type { Text } from '../page/text.ts'
import { acceptanceSentences } from './acceptance-sentences.ts'
import { ascii } from './ascii.ts'
import { markdownForm, plainForm } from './form.ts'
import { headline } from './headline.ts'
import { type ImageReport, skipReasons, statusOfRun } from './image-report.ts'
import { imageTable, MARKS } from './image-table.ts'
import { metricTable, STYLES } from './metric-table.ts'
import { movedSentences } from './moved-sentences.ts'
import { pushSentences } from './push-outcome.ts'
import type { Report } from './report.ts'
import type { ReportSection } from './section.ts'
import { comparedSentence, sentence } from './sentences.ts'
import { firstImages, rowsOf } from './several-images.ts'

/** The verdict, what was compared with what, what was pushed, why rules were not checked, and the table of metrics. */
export const verdictSection: ReportSection = { title: () => 'the verdict', markdown, page }

function markdown(report: Report, images: readonly ImageReport[]): string {
  const mark = MARKS[statusOfRun(report, images)]
  const compared = comparedSentence(report, markdownForm)
  const first = firstImages(images)
  const parts = [
    `### ${mark === '' ? '' : `${mark} `}${headline(report, markdownForm)}`,
    ...(compared === undefined ? [] : [compared]),
    ...movedSentences(images, markdownForm),
    ...pushSentences(report.push).map((each) => sentence(each, markdownForm)),
    ...acceptanceSentences(report, images, markdownForm),
    ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, markdownForm)}`),
    ...(first.length === 0 ? [] : [imageTable(rowsOf(first, images.length === 1))]),
  ]
  return parts.join('\n\n')
}

function page(report: Report, images: readonly ImageReport[]): Page {
  const reasons = skipReasons(report).map(notChecked)
  const compared = comparedSentence(report, plainForm)
  const moved = movedSentences(images, plainForm).map(ascii)
  const accepted = acceptanceSentences(report, images, plainForm)
  const said = [...(compared === undefined ? [] : [compared]), ...moved, ...pushLines(report), ...accepted, ...reasons]
  return [...paragraphs([verdictLine(report, images), ...said]), ...BLANK_LINE, ...metricTable(images)]
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
