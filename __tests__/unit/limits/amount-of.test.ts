import { expect, test } from '@jest/globals'
import { amountOf } from '../../../src/limits/amount-of.ts'
import type { AnyMetric } from '../../../src/limits/any-metric.ts'
import { imageRecord } from '../../support/records.ts'

test.each<[AnyMetric, string]>([
  ['code', 'there is no Go program'],
  ['code:server', 'no Go program matches "code:server"'],
  ['path:/opt', 'no file matches "path:/opt"'],
  ['module:golang.org/x/...', 'no Go module matches "module:golang.org/x/..."'],
  ['package:net/...', 'no Go package matches "package:net/..."'],
])('%s of an image that has nothing of it is not known', (metric, reason) => {
  const image = imageRecord({ measures: { [metric]: { amount: 0, count: 0, names: [] } } })
  expect(amountOf(image, metric)).toEqual({ kind: 'unknown', reason })
})
