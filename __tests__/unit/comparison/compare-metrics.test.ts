import { expect, test } from '@jest/globals'
import { compareMetrics, refuseMetrics } from '../../../src/comparison/compare-metrics.ts'
import { METRIC_NAMES, type Metric } from '../../../src/metrics.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { imageRecord } from '../../support/records.ts'

const metric = (name: Metric, head = imageRecord(), base = imageRecord()) =>
  compareMetrics(head, base).find((each) => each.metric === name)

test('every metric of a record is compared, and refused, once', () => {
  expect(compareMetrics(imageRecord(), imageRecord()).map((each) => each.metric)).toEqual(METRIC_NAMES)
  expect(refuseMetrics(imageRecord(), imageRecord(), 'why').map((each) => each.metric)).toEqual(METRIC_NAMES)
})

test.each([
  // base     head    delta  percent
  [1_000_000, 1_250_000, 250_000, 25],
  [1_000_000, 900_000, -100_000, -10],
  [1_000_000, 1_000_000, 0, 0],
  [0, 5, 5, null],
])('from %d to %d: %d bytes, %s percent', (base, head, delta, percent) => {
  expect(
    metric('unpacked', imageRecord({ metrics: { unpacked: head } }), imageRecord({ metrics: { unpacked: base } })),
  ).toEqual({ metric: 'unpacked', kind: 'compared', base, head, delta, percent })
})

test('download is refused when it was obtained in two ways, and nothing else is', () => {
  const compared = compareMetrics(imageRecord({ downloadMethod: 'gzip-6' }), imageRecord())
  expect(compared.filter(({ kind }) => kind === 'not compared')).toEqual([
    {
      metric: 'download',
      kind: 'not compared',
      base: imageRecord().metrics.download,
      head: imageRecord().metrics.download,
      reason: 'obtained as blobs at the base and as gzip-6 at the head',
    },
  ])
})

test.each([
  // head  base  where
  [null, 1, "the final stage's base image is not known at the head"],
  [1, null, "the final stage's base image is not known at the base"],
  [null, null, "the final stage's base image is not known on either side"],
])('own is %s at the head and %s at the base: %s', (head, base, reason) => {
  expect(metric('own', imageRecord({ metrics: { own: head } }), imageRecord({ metrics: { own: base } }))).toEqual({
    metric: 'own',
    kind: 'not compared',
    base,
    head,
    reason,
  })
})

test('download is not compared where it was not worked out', () => {
  const without = imageRecord({ downloadMethod: 'none', metrics: { download: null } })
  const reason = 'it was not worked out at the base'
  expect(metric('download', imageRecord(), without)).toMatchObject({ kind: 'not compared', reason })
  expect(metric('unpacked', imageRecord(), without)).toMatchObject({ kind: 'compared' })
})

test.each<[string, ImageRecord | undefined, number | null]>([
  ['and the base', imageRecord({ metrics: { unpacked: 17_000_000 } }), 17_000_000],
  ['alone, where the base has no such image', undefined, null],
])('a refusal keeps what the head weighs %s', (_, before, base) => {
  expect(refuseMetrics(imageRecord(), before, 'why')[0]).toEqual({
    metric: 'unpacked',
    kind: 'not compared',
    base,
    head: 18_400_000,
    reason: 'why',
  })
})
