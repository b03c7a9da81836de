import { formatSeconds } from '../units/duration.ts'
import { adviceBlocks, adviceTitle, advised } from './advice-section.ts'
import { buildTitle, built } from './build-steps.ts'
import { type Align, alignedColumns, ascii } from './columns.ts'
import { plainForm } from './form.ts'
import { headline } from './headline.ts'
import { type ImageReport, imageReports, skipReasons, type Status, statusOfAll, titleOf } from './image-report.ts'
import { type MetricRow, metricRows, SHOWN, withRuled } from './metric-rows.ts'
import { mounted, mountsBlocks, mountsTitle } from './mounts-section.ts'
import type { Report } from './report.ts'
import { comparedSentence, sentence } from './sentences.ts'
import { MARKS } from './table.ts'
import { causeLines, titled } from './text-changes.ts'
import { unweighed } from './unweighed.ts'
import { hasCauses, otherChanges, ownAndBase, whyTitle } from './why.ts'

/** Never empty: text of others must not be what a line starts with, since a runner may read it as a command. */
const WORDS: Readonly<Record<Status, string>> = { fail: 'FAIL', skip: 'skip', pass: 'ok', none: '-' }

/** The report as plain text for a terminal or a log; ends with a line break. */
export function reportText(report: Report): string {
  const images = imageReports(report)
  const mark = MARKS[statusOfAll(images)]
  const lines = [
    `${mark === '' ? '' : `${mark} `}${headline(report, plainForm)}`,
    comparedSentence(report, plainForm),
    ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, plainForm)}`),
    '',
    ...tableLines(images),
    ...images.flatMap(whyLines),
    ...advised(images).flatMap((image) => titled(adviceTitle(image, plainForm), adviceBlocks(image))),
    ...titled('Time', [stepLines(report), built(images).flatMap(buildLines)]),
    ...mounted(images).flatMap((image) => titled(mountsTitle(image, plainForm), mountsBlocks(image))),
    ...noteLines(report),
  ]
  return `${lines.join('\n')}\n`
}

interface TextColumn {
  readonly title: string
  readonly align: Align
  readonly ofBase: boolean
  readonly cell: (row: MetricRow) => string
}

const COLUMNS: readonly TextColumn[] = [
  { title: '', align: 'left', ofBase: false, cell: ({ status }) => WORDS[status] },
  { title: 'metric', align: 'left', ofBase: false, cell: ({ metric }) => metric },
  { title: 'base', align: 'right', ofBase: true, cell: ({ base }) => base },
  { title: 'now', align: 'right', ofBase: false, cell: ({ now }) => now },
  { title: 'change', align: 'right', ofBase: true, cell: ({ change }) => ascii(change) },
  { title: 'budget', align: 'left', ofBase: false, cell: ({ budget }) => ascii(budget) },
  { title: 'image', align: 'left', ofBase: false, cell: ({ name, platform }) => name && `${name} ${platform}` },
]

function tableLines(images: readonly ImageReport[]): readonly string[] {
  const compared = images.some(({ comparison }) => comparison !== undefined)
  const columns = COLUMNS.filter(({ ofBase }) => compared || !ofBase)
  const tables = images.map((image) => metricRows(image, withRuled(image, SHOWN), plainForm))
  const lines = alignedColumns(
    columns.map(({ align }) => align),
    [columns.map(({ title }) => title), ...tables.flat().map((row) => columns.map(({ cell }) => cell(row)))],
  )
  return [...lines, ...tables.flatMap((rows, at) => notComparedLines(rows, titleOf(images[at]!, plainForm)))]
}

/** Reasons are too long for a column. What holds for every row is said of the image. */
function notComparedLines(rows: readonly MetricRow[], title: string): readonly string[] {
  const [first] = rows
  const whole = rows.every(({ change, reason }) => change === first?.change && (!reason || reason === first.reason))
  return rows.flatMap(({ metric, reason }) =>
    reason === undefined ? [] : [`Not compared: ${whole ? '' : `${metric} of `}${title}: ${reason}.`],
  )
}

function whyLines(image: ImageReport): readonly string[] {
  const { comparison } = image
  if (!comparison || !hasCauses(comparison)) return []
  const owners = ascii(ownAndBase(image))
  const sentences = [...(owners === '' ? [] : [owners]), ...otherChanges(comparison, plainForm)]
  return titled(whyTitle(image, plainForm), [sentences, causeLines(comparison)])
}

function stepLines({ steps }: Report): readonly string[] {
  return alignedColumns(
    ['left', 'right'],
    steps.map(({ name, seconds }) => [name, formatSeconds(seconds)]),
  )
}

function buildLines(image: ImageReport): readonly string[] {
  return image.record.build === null ? [] : [buildTitle(image, plainForm)]
}

function noteLines({ record, notes }: Report): readonly string[] {
  const ofImages = record.images.flatMap((image) => {
    const name = `${plainForm.name(image.name)} ${plainForm.name(image.platform)}`
    return unweighed(image, plainForm).map((clause) => `${name}: ${clause}.`)
  })
  const lines = [...notes.map((note) => sentence(note, plainForm)), ...ofImages].map((line) => `Note: ${line}`)
  return lines.length === 0 ? [] : ['', ...lines]
}
