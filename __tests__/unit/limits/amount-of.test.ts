import { expect, test } from '@jest/globals'
import { amountOf } from '../../../src/limits/amount-of.ts'
import type { AnyMetric } from '../../../src/limits/any-metric.ts'
import { imageRecord } from '../../support/records.ts'

test.each<[AnyMetric, string]>([
  ['code', 'no Go program is in the image'],
  ['code:server', 'nothing in the image is "code:server"'],
  ['path:/opt', 'nothing in the image is "path:/opt"'],
])('%s of an image that has nothing of it is not known', (metric, reason) => {
  const image = imageRecord({ measures: { [metric]: { amount: 0, count: 0, names: [] } } })
  expect(amountOf(image, metric)).toEqual({ kind: 'unknown', reason })
})
