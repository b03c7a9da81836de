import { type Page, paragraphs, table, titled, words, numbers } from '../page/page.ts'
import { formatSeconds } from '../units/duration.ts'
import { built, buildTitle } from './build-steps.ts'
import { plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import type { Report, StepTime } from './report.ts'

/** How long the steps of the run and the builds took, only on a terminal; a comment lists the steps of each build. */
export function runTimes(report: Report, images: readonly ImageReport[]): Page {
  return titled('Time', [stepTimes(report), paragraphs(built(images).flatMap(buildLines))])
}

function stepTimes({ steps }: Report): Page {
  return table(
    [words(), numbers(), words()],
    steps.map((step) => [step.name, formatSeconds(step.seconds), besideOthers(step)]),
  )
}

/** What of a step adds nothing to the run, as another went on anyway; empty for a step that went on alone. */
function besideOthers({ seconds, beside }: StepTime): string {
  const [all, shared] = [formatSeconds(seconds), formatSeconds(beside)]
  if (shared === formatSeconds(0)) return ''
  return shared === all ? 'beside others' : `${shared} of it beside others`
}

function buildLines(image: ImageReport): readonly string[] {
  return image.record.build === null ? [] : [buildTitle(image, plainForm)]
}
