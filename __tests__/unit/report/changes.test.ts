import { expect, test } from '@jest/globals'
import type { LayerComparison } from '../../../src/comparison/comparison.ts'
import { counted, sameLayers } from '../../../src/report/changes.ts'

const layer = (kind: LayerComparison['kind'], delta: number): LayerComparison => {
  const side = { diffId: '', instruction: '', line: null, origin: 'own', unpacked: 10, download: 1, files: 1 } as const
  return { kind, instruction: kind, base: side, head: { ...side, unpacked: 10 + delta }, delta }
}

test('a layer that was rebuilt to the same bytes is counted among the same', () => {
  const layers = [layer('same', 0), layer('changed', 0), layer('changed', 5), layer('added', 0)]
  const comparison = { name: 'x', platform: 'linux/amd64', metrics: [], paths: [], cause: null, settings: [], layers }
  expect(sameLayers(comparison)).toEqual({ count: 2, bytes: 20 })
})

test.each([
  [0, '0 layers'],
  [1, '1 layer'],
  [2, '2 layers'],
])('%d: %s', (count, text) => {
  expect(counted(count, 'layer')).toBe(text)
})
