import { expect, test } from '@jest/globals'
import type { AnyMetric } from '../../../src/limits/any-metric.ts'
import { HEADROOM, isNear } from '../../../src/limits/headroom.ts'

test.each<[AnyMetric, number, number, boolean]>([
  // metric       used        allowed     near
  ['unpacked', 19_000_000, 20_000_000, false],
  ['unpacked', 19_000_001, 20_000_000, true],
  ['unpacked', 20_000_000, 20_000_000, true],
  ['wasted', 0, 0, false],
  ['layers', 8, 8, false],
  ['files', 99, 100, false],
  ['build-seconds', 0.285, 0.3, false],
  ['build-seconds', 0.286, 0.3, true],
])('%s: %d of %d', (metric, used, allowed, near) => {
  expect(isNear(metric, { used, allowed }, HEADROOM)).toBe(near)
})
