import { expect, test } from '@jest/globals'
import { counted } from '../../../src/units/counted.ts'

test.each([
  [0, '0 layers', '0 entries'],
  [1, '1 layer', '1 entry'],
  [2, '2 layers', '2 entries'],
])('%d: %s, %s', (count, layers, entries) => {
  expect([counted(count, 'layer'), counted(count, 'entry', 'entries')]).toEqual([layers, entries])
})
