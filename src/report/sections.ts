import { acceptSection } from './accept-section.ts'
import { adviceSection } from './advice-section.ts'
import { budgetSection } from './budget-section.ts'
import { buildSection } from './build-steps.ts'
import { builtSection } from './built-section.ts'
import { carriedSection } from './carried-section.ts'
import { type ImageReport, unpackedDelta } from './image-report.ts'
import { measuredSection } from './measured.ts'
import { mountsSection } from './mounts-section.ts'
import { otherImages, otherMetrics } from './several-images.ts'
import { runTimes } from './run-times.ts'
import { ofEachImage, ofReport, type Section } from './section.ts'
import { verdictSection } from './verdict-section.ts'
import { whySection } from './why.ts'

/** The sections of a report in reading order, each with its importance. */
export const SECTIONS: readonly Section[] = [
  ofReport('always', budgetSection),
  ofReport('always', verdictSection),
  ofReport(65, acceptSection),
  ofEachImage(importanceOfWhy, whySection),
  ofEachImage(55, adviceSection),
  ofReport(30, otherMetrics),
  ofReport(20, otherImages),
  ofReport(15, carriedSection),
  ofReport(14, builtSection),
  ofEachImage(10, buildSection),
  { markdown: () => [], page: runTimes },
  ofEachImage(5, mountsSection),
  ofReport(50, measuredSection),
]

/** Why an image failed is kept longest, then why one has a warning. Why it grew comes before advice; why not, after it. */
function importanceOfWhy(image: ImageReport): number {
  if (image.status === 'fail') return 80
  if (image.status === 'warn') return 70
  return unpackedDelta(image) > 0 ? 60 : 40
}
