import { expect, test } from '@jest/globals'
import type { ImageComparison, LayerComparison } from '../../../src/comparison/comparison.ts'
import { layerChanges } from '../../../src/report/changes.ts'

const layer = (kind: LayerComparison['kind'], delta: number): LayerComparison => {
  const side = { diffId: '', instruction: '', origin: 'own', unpacked: 10, download: 1, files: 1 } as const
  return { kind, instruction: kind, base: side, head: { ...side, unpacked: 10 + delta }, delta }
}

const changes = (...layers: readonly LayerComparison[]) =>
  layerChanges({ name: 'x', platform: 'linux/amd64', metrics: [], paths: [], layers } satisfies ImageComparison)

test('a layer that was rebuilt to the same bytes is counted among the same, and does not stand in a table of causes', () => {
  const { shown, same } = changes(layer('same', 0), layer('changed', 0), layer('changed', 5), layer('added', 0))
  expect(shown.map(({ kind, delta }) => [kind, delta])).toEqual([
    ['changed', 5],
    ['added', 0],
  ])
  expect(same).toEqual({ count: 2, bytes: 20 })
})

test('of many layers the heaviest changes are shown, and the rest is summed', () => {
  const { shown, rest } = changes(...Array.from({ length: 30 }, (_, delta) => layer('added', delta)))
  expect(shown).toHaveLength(20)
  expect(rest).toEqual({ count: 10, delta: 45 })
})
