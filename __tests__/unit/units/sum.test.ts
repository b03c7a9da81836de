import { expect, test } from '@jest/globals'
import { sum } from '../../../src/units/sum.ts'

test.each([
  ['nothing', [], 0],
  ['several', [{ bytes: 3 }, { bytes: 4 }], 7],
  ['a set', new Set([{ bytes: 1 }, { bytes: -4 }]), -3],
])('%s', (_, items, total) => {
  expect(sum(items, ({ bytes }) => bytes)).toBe(total)
})
