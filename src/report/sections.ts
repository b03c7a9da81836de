import { adviceSection, advised } from './advice-section.ts'
import { buildSection, built } from './build-steps.ts'
import { markdownForm } from './form.ts'
import { headline } from './headline.ts'
import {
  countOf,
  type ImageReport,
  imageReports,
  isNotable,
  isUnchanged,
  skipReasons,
  statusOfRun,
} from './image-report.ts'
import { measuredSection } from './measured.ts'
import { SHOWN, withRuled } from './metric-rows.ts'
import { mounted, mountsSection } from './mounts-section.ts'
import { pushSentences } from './push-outcome.ts'
import type { Report } from './report.ts'
import { foldedSection, type Section } from './section.ts'
import { comparedSentence, sentence } from './sentences.ts'
import { imageTable, MARKS, type Rows } from './image-table.ts'
import { whySection } from './why.ts'

/** Characters of the first table: what is in it stays whatever the limit is, and a comment has 65,536 of them. */
const LONGEST_TABLE = 30_000

/** The report in Markdown, in the order it is read: the verdict, what was compared, the table; then what is folded. */
export function sections(report: Report): readonly Section[] {
  const images = imageReports(report)
  const { first, rest } = split(images)
  return [
    verdictSection(report, images, first),
    ...images.flatMap((image) => whySection(image) ?? []),
    ...advised(images).flatMap((image) => adviceSection(image) ?? []),
    ...(images.length > 1 ? [otherMetrics(images)] : []),
    ...(rest.length > 0 ? [restSection(rest)] : []),
    ...built(images).flatMap((image) => buildSection(image) ?? []),
    ...mounted(images).flatMap((image) => mountsSection(image) ?? []),
    measuredSection(report, images),
  ]
}

function verdictSection(report: Report, images: readonly ImageReport[], first: readonly ImageReport[]): Section {
  const mark = MARKS[statusOfRun(report, images)]
  const compared = comparedSentence(report, markdownForm)
  const lines = [
    `### ${mark === '' ? '' : `${mark} `}${headline(report, markdownForm)}`,
    ...(compared === undefined ? [] : [compared]),
    ...pushSentences(report.push).map((each) => sentence(each, markdownForm)),
    ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, markdownForm)}`),
    ...(first.length === 0 ? [] : [imageTable(rowsOf(first, images.length === 1))]),
  ]
  return { title: 'the verdict', importance: 'always', markdown: lines.join('\n\n') }
}

/** A single image is shown with all its metrics; of several, the unpacked one and those that have a rule. */
function rowsOf(images: readonly ImageReport[], whole: boolean): Rows {
  return images.map((image) => ({ image, metrics: withRuled(image, whole ? SHOWN : ['unpacked']) }))
}

/** Images for the first table, and those that are folded: unchanged and within budget, or beyond the table's length. */
function split(images: readonly ImageReport[]): { first: readonly ImageReport[]; rest: readonly ImageReport[] } {
  if (images.length === 1) return { first: images, rest: [] }
  const notable = images.filter(isNotable)
  let length = 0
  const first = notable.filter((image) => (length += imageTable(rowsOf([image], false)).length) <= LONGEST_TABLE)
  return { first, rest: images.filter((image) => !first.includes(image)) }
}

function otherMetrics(images: readonly ImageReport[]): Section {
  const metrics = SHOWN.filter((metric) => metric !== 'unpacked')
  const table = imageTable(images.map((image) => ({ image, metrics })))
  const title = `${metrics.slice(0, -1).join(', ')} and ${metrics.at(-1)}`
  return foldedSection(() => title.replace(/^./, (first) => first.toUpperCase()), 30, table)
}

function restSection(rest: readonly ImageReport[]): Section {
  const unchanged = rest.every(isUnchanged)
  const title = unchanged ? `${countOf(rest)} unchanged` : `More: ${countOf(rest)}`
  return foldedSection(() => title, 20, imageTable(rowsOf(rest, false)))
}
