import { isBudgetNews } from './budget-notes.ts'
import { type ImageReport, imageReports, isAmiss, isUnchanged } from './image-report.ts'
import type { Report } from './report.ts'

/** Whether a report is worth a first comment; an existing comment is updated in any case. */
export function worthAComment(report: Report): boolean {
  if (report.baselines.some((each) => each.kind === 'none' && each.isNew)) return true
  if (report.push?.kind === 'failed' || report.notWeighed.length > 0) return true
  if (report.budgets !== null && isBudgetNews(report.budgets)) return true
  return imageReports(report).some((image) => isAmiss(image) || changed(image))
}

function changed(image: ImageReport): boolean {
  if (!image.comparison || isUnchanged(image)) return false
  // A download that was obtained in another way says nothing about the image.
  return image.comparison.metrics.some(
    (each) =>
      (each.metric === 'unpacked' && (each.kind === 'not compared' || each.delta !== 0)) ||
      (each.metric === 'download' && each.kind === 'compared' && each.delta !== 0),
  )
}
