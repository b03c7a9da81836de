import { formatSeconds } from '../units/duration.ts'
import { counted } from '../units/counted.ts'
import { sum } from '../units/sum.ts'
import { cellForm, type Form } from './form.ts'
import type { ImageReport } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import type { ImageSection } from './section.ts'
import type { VertexTime } from '../buildkit/build-times.ts'

const MOST_STEPS = 10

/** The first platform of each image: one build makes all platforms. */
export function built(images: readonly ImageReport[]): readonly ImageReport[] {
  return images.filter(({ record }, at) => images.findIndex((each) => each.record.name === record.name) === at)
}

/** How long the image's build took, and what came from the cache. A terminal shows the times in `runTimes`. */
export const buildSection: ImageSection = { images: built, title: buildTitle, markdown, blocks: () => [] }

function markdown({ record: { build } }: ImageReport): string {
  if (build === null) return ''
  const worked = slowestFirst(build.vertices)
  const shown = worked.slice(0, MOST_STEPS)
  const rest = worked.slice(MOST_STEPS)
  const seconds = sum(rest, (vertex) => vertex.seconds)
  const rows = shown.map((vertex) => [cellForm.code(vertex.name), formatSeconds(vertex.seconds)])
  if (rest.length > 0) rows.push([counted(rest.length, 'more step'), formatSeconds(seconds)])
  return rows.length === 0 ? 'Every step was cached.' : markdownTable([left('Step'), right('Time')], rows)
}

/** `Build of product-catalog: 42.1 s, 2 of 4 steps cached`. */
export function buildTitle({ record }: ImageReport, form: Form): string {
  const { seconds, vertices } = record.build ?? { seconds: 0, vertices: [] }
  const cached = vertices.filter((vertex) => vertex.cached).length
  const steps = vertices.length === 0 ? '' : `, ${cached} of ${counted(vertices.length, 'step')} cached`
  return `Build of ${form.name(record.name)}: ${formatSeconds(seconds)}${steps}`
}

function slowestFirst(vertices: readonly VertexTime[]): readonly VertexTime[] {
  return vertices.filter(({ cached }) => !cached).toSorted((a, b) => b.seconds - a.seconds)
}
