import { pageText } from '../page/lay-out.ts'
import { BLANK_LINE, type Column, numbers, type Page, paragraphs, table, titled, words } from '../page/page.ts'
import { inStyleOf, plain, type Style, type Text } from '../page/text.ts'
import { formatSeconds } from '../units/duration.ts'
import { adviceBlocks, adviceTitle, advised } from './advice-section.ts'
import { ascii } from './ascii.ts'
import { unseenClause, unseenSentence } from './beside-sentence.ts'
import { buildTitle, built } from './build-steps.ts'
import { inColourOf } from './delta-colour.ts'
import { plainForm } from './form.ts'
import { headline } from './headline.ts'
import { type ImageReport, imageReports, skipReasons, type Status, statusOfRun, titleOf } from './image-report.ts'
import { type MetricRow, metricRows, SHOWN, withRuled } from './metric-rows.ts'
import { mounted, mountsBlocks, mountsTitle } from './mounts-section.ts'
import { pushSentences } from './push-outcome.ts'
import type { Report } from './report.ts'
import { comparedSentence, sentence } from './sentences.ts'
import { MARKS } from './image-table.ts'
import { causeTable } from './text-changes.ts'
import { unweighed } from './unweighed.ts'
import { hasCauses, otherChanges, ownAndBase, whyTitle } from './why.ts'

/** Never empty: text of others must not be what a line starts with, since a runner may read it as a command. */
const WORDS: Readonly<Record<Status, string>> = { fail: 'FAIL', skip: 'skip', pass: 'ok', none: '-' }

const STYLES: Readonly<Record<Status, Style>> = { fail: 'bad', skip: 'doubtful', pass: 'good', none: 'faint' }

/** The report as a page for a terminal or a log. */
export function reportPage(report: Report): Page {
  const images = imageReports(report)
  return [
    ...verdict(report, images),
    ...BLANK_LINE,
    ...metricTable(images),
    ...images.flatMap(why),
    ...advised(images).flatMap((image) => titled(adviceTitle(image, plainForm), adviceBlocks(image))),
    ...titled('Time', [stepTimes(report), paragraphs(built(images).flatMap(buildLines))]),
    ...mounted(images).flatMap((image) => titled(mountsTitle(image, plainForm), mountsBlocks(image))),
    ...noteLines(report),
  ]
}

/** The report as text of no width, as a log has it; ends with a line break. */
export const reportText = (report: Report): string => pageText(reportPage(report))

/**
 * The verdict and nothing else: the first line of the report, with what a comparison in it does not see, what was pushed, and why
 * a budget could not be checked.
 */
export function briefPage(report: Report): Page {
  const outcomes = report.verdict.images.flatMap((image) => image.outcomes)
  const skipped = outcomes.flatMap((outcome) => (outcome.status === 'skip' ? [outcome.reason] : []))
  const said = [...pushLines(report), ...[...new Set(skipped)].map(notChecked)]
  const line = verdictLine(report, imageReports(report))
  const unseenWhy = unseenSentence(report.baseline, 'command line')
  const unseen = unseenWhy !== undefined && skipped.includes(unseenWhy) ? undefined : unseenClause(report.baseline)
  return paragraphs([unseen === undefined ? line : inStyleOf(line, `${plain(line)}; ${unseen}`), ...said])
}

function verdict(report: Report, images: readonly ImageReport[]): Page {
  const reasons = skipReasons(report).map(notChecked)
  const compared = comparedSentence(report, plainForm)
  const said = [...(compared === undefined ? [] : [compared]), ...pushLines(report), ...reasons]
  return paragraphs([verdictLine(report, images), ...said])
}

function verdictLine(report: Report, images: readonly ImageReport[]): Text {
  const status = statusOfRun(report, images)
  const mark = MARKS[status] === '' ? '' : `${MARKS[status]} `
  return { text: mark + headline(report, plainForm), style: status === 'none' ? 'strong' : STYLES[status] }
}

/** What was pushed, or why not. Why a push failed is an error, which is said beside this text: not here, too. */
function pushLines({ push }: Report): readonly string[] {
  const told = push?.kind === 'failed' ? { ...push, message: 'Pushing ended with an error' } : push
  return pushSentences(told).map((each) => sentence(each, plainForm))
}

const notChecked = (reason: string): string => `Not checked: ${sentence(reason, plainForm)}`

interface TextColumn {
  readonly column: Column
  readonly ofBase: boolean
  readonly cell: (row: MetricRow) => Text
}

const COLUMNS: readonly TextColumn[] = [
  { column: words(), ofBase: false, cell: ({ status }) => ({ text: WORDS[status], style: STYLES[status] }) },
  { column: words('metric'), ofBase: false, cell: ({ metric }) => metric },
  { column: numbers('base'), ofBase: true, cell: ({ base }) => base },
  { column: numbers('now'), ofBase: false, cell: ({ now }) => now },
  { column: numbers('change'), ofBase: true, cell: ({ change, delta }) => inColourOf(delta, ascii(change)) },
  { column: words('budget'), ofBase: false, cell: ({ budget }) => ascii(budget) },
  { column: words('image'), ofBase: false, cell: ({ name, platform }) => name && `${name} ${platform}` },
]

function metricTable(images: readonly ImageReport[]): Page {
  const compared = images.some(({ comparison }) => comparison !== undefined)
  const shown = COLUMNS.filter(({ ofBase }) => compared || !ofBase)
  const tables = images.map((image) => metricRows(image, withRuled(image, SHOWN), plainForm))
  const columns = shown.map(({ column }) => column)
  const rows = tables.flat().map((row) => shown.map(({ cell }) => cell(row)))
  const reasons = tables.flatMap((each, at) => notComparedLines(each, titleOf(images[at]!, plainForm)))
  return [...table(columns, rows), ...paragraphs(reasons)]
}

/** Reasons are too long for a column. What holds for every row is said of the image. */
function notComparedLines(rows: readonly MetricRow[], title: string): readonly string[] {
  const [first] = rows
  const whole = rows.every(({ change, reason }) => change === first?.change && (!reason || reason === first.reason))
  return rows.flatMap(({ metric, reason }) =>
    reason === undefined ? [] : [`Not compared: ${whole ? '' : `${metric} of `}${title}: ${reason}.`],
  )
}

function why(image: ImageReport): Page {
  const { comparison } = image
  if (!comparison || !hasCauses(comparison)) return []
  const owners = ascii(ownAndBase(image))
  const sentences = [...(owners === '' ? [] : [owners]), ...otherChanges(comparison, plainForm)]
  return titled(whyTitle(image, plainForm), [paragraphs(sentences), causeTable(comparison)])
}

function stepTimes({ steps }: Report): Page {
  return table(
    [words(), numbers()],
    steps.map(({ name, seconds }) => [name, formatSeconds(seconds)]),
  )
}

function buildLines(image: ImageReport): readonly string[] {
  return image.record.build === null ? [] : [buildTitle(image, plainForm)]
}

function noteLines({ record, notes }: Report): Page {
  const ofImages = record.images.flatMap((image) => {
    const name = `${plainForm.name(image.name)} ${plainForm.name(image.platform)}`
    return unweighed(image, plainForm).map((clause) => `${name}: ${clause}.`)
  })
  const lines = [...notes.map((note) => sentence(note, plainForm)), ...ofImages].map((line) => `Note: ${line}`)
  return lines.length === 0 ? [] : [...BLANK_LINE, ...paragraphs(lines)]
}
