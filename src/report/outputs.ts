import { ruleId } from '../limits/rule-id.ts'
import type { Verdict } from '../budget/verdict.ts'
import { visible } from './escape.ts'
import { comparedMetric, type ImageReport, imageReports } from './image-report.ts'
import type { Report } from './report.ts'

/** The step outputs; the numbers are of the first image on the platform with the most bytes, unpacked if that is known. An unknown value is empty. */
export function outputs(report: Report): Readonly<Record<string, string>> {
  const [first] = report.record.images
  const platforms = imageReports(report).filter(({ record }) => record.name === first?.name)
  const [image] = platforms.toSorted((a, b) => weightOf(b) - weightOf(a))
  const { metrics } = image?.record ?? {}
  const change = image && comparedMetric(image, 'unpacked')
  const baseline = report.baselines.find(({ name }) => name === first?.name)
  return {
    verdict: report.verdict.status,
    'failed-rules': failedRules(report.verdict).join('\n'),
    'unpacked-bytes': text(metrics?.unpacked),
    'download-bytes': text(metrics?.download),
    'rootfs-bytes': text(metrics?.rootfs),
    'delta-bytes': text(change?.delta),
    'delta-percent': text(change?.percent === null ? undefined : rounded(change?.percent)),
    'baseline-sha': baseline?.kind === 'baseline' && baseline.source !== 'image' ? baseline.commit : '',
    'baseline-source': baseline?.kind === 'baseline' ? baseline.source : '',
  }
}

const weightOf = ({ record: { metrics } }: ImageReport): number => metrics.unpacked ?? metrics.download ?? 0

/** IDs of the rules that failed, each on one line; of several images or platforms, after which of them it is. */
function failedRules({ images }: Verdict): readonly string[] {
  return images.flatMap(({ name, platform, outcomes }) => {
    const of = images.length > 1 ? `${name} ${platform}: ` : ''
    return outcomes.flatMap(({ rule, status }) => (status === 'fail' ? visible(`${of}${ruleId(rule)}`) : []))
  })
}

function rounded(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 100) / 100
}

function text(value: number | null | undefined): string {
  return value === undefined || value === null ? '' : String(value)
}
