import type { Rule } from '../budget/rule.ts'
import type { Annotation } from '../ports.ts'
import { formatDelta } from '../units/bytes.ts'
import { plainForm } from './form.ts'
import { comparedMetric, type ImageReport, imageReports } from './image-report.ts'
import { formatChange, formatQuantity } from './quantity.ts'
import type { Report } from './report.ts'

/** An error for each rule that failed, beside the Dockerfile of its image. Text is plain. */
export function annotations(report: Report): readonly Annotation[] {
  return imageReports(report).flatMap((image) =>
    image.outcomes.filter(({ status }) => status === 'fail').map(({ rule }) => annotation(image, rule)),
  )
}

function annotation(image: ImageReport, rule: Rule): Annotation {
  const name = plainForm.name(image.record.name)
  const file = image.record.definition?.file
  return {
    level: 'error',
    title: `Image size: ${name} ${rule.kind === 'max' ? 'is over its budget' : 'grew more than allowed'}`,
    message: [broken(image, rule), ...heaviest(image)].join(' '),
    ...(file === undefined ? {} : { file }),
  }
}

function broken(image: ImageReport, rule: Rule): string {
  const { metric } = rule
  const text = plainForm.prose(rule.text)
  const now = image.record.metrics[metric]
  const change = comparedMetric(image, metric)
  const changed = change ? `, a change of ${formatChange(change)}` : ''
  const is = `${metric} is ${formatQuantity(metric, now)} on ${plainForm.name(image.record.platform)}${changed}`
  if (rule.kind === 'growth') return `${is}; allowed growth is ${text}.`
  return `${is}; its budget is ${text}, exceeded by ${formatQuantity(metric, (now ?? 0) - rule.max)}.`
}

/** The layer that grew most, if any did. */
function heaviest({ comparison }: ImageReport): readonly string[] {
  const [layer] = (comparison?.layers ?? []).toSorted((a, b) => b.delta - a.delta)
  if (!layer || layer.delta <= 0) return []
  return [`The layer that grew most: ${plainForm.code(layer.instruction)} (${formatDelta(layer.delta)} unpacked).`]
}
