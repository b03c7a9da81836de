import { comparedMetric, imageReports } from './image-report.ts'
import type { Report } from './report.ts'

/** The step outputs, of the first image on the platform with the most unpacked bytes. An unknown value is empty. */
export function outputs(report: Report): Readonly<Record<string, string>> {
  const [first] = report.record.images
  const platforms = imageReports(report).filter(({ record }) => record.name === first?.name)
  const [image] = platforms.toSorted((a, b) => b.record.metrics.unpacked - a.record.metrics.unpacked)
  const { metrics } = image?.record ?? {}
  const change = image && comparedMetric(image, 'unpacked')
  const { baseline } = report
  return {
    verdict: report.verdict.status,
    'unpacked-bytes': text(metrics?.unpacked),
    'download-bytes': text(metrics?.download),
    'rootfs-bytes': text(metrics?.rootfs),
    'delta-bytes': text(change?.delta),
    'delta-percent': text(change?.percent === null ? undefined : rounded(change?.percent)),
    'baseline-sha': baseline.kind === 'baseline' ? baseline.commit : '',
    'baseline-source': baseline.kind === 'baseline' ? baseline.source : '',
  }
}

function rounded(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 100) / 100
}

function text(value: number | null | undefined): string {
  return value === undefined || value === null ? '' : String(value)
}
