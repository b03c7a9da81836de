import { plainForm } from './form.ts'
import { headline } from './headline.ts'
import { imageReports, statusOfAll } from './image-report.ts'
import type { Report } from './report.ts'
import { sentence } from './sentences.ts'
import { MARKS } from './table.ts'

/** The verdict and nothing else: the first line of the report, and below it why a budget could not be checked. */
export function briefText(report: Report): string {
  const mark = MARKS[statusOfAll(imageReports(report))]
  const outcomes = report.verdict.images.flatMap((image) => image.outcomes)
  const skipped = new Set(outcomes.flatMap((outcome) => (outcome.status === 'skip' ? [outcome.reason] : [])))
  const lines = [
    `${mark === '' ? '' : `${mark} `}${headline(report, plainForm)}`,
    ...[...skipped].map((reason) => `Not checked: ${sentence(reason, plainForm)}`),
  ]
  return `${lines.join('\n')}\n`
}
