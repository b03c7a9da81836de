import { type Page, paragraphs, table, titled, words, numbers } from '../page/page.ts'
import { formatSeconds } from '../units/duration.ts'
import { built, buildTitle } from './build-steps.ts'
import { plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import type { Report } from './report.ts'

/** How long the steps of the run and the builds took, only on a terminal; a comment lists the steps of each build. */
export function runTimes(report: Report, images: readonly ImageReport[]): Page {
  return titled('Time', [stepTimes(report), paragraphs(built(images).flatMap(buildLines))])
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
