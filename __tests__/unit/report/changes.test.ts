import { expect, test } from '@jest/globals'
import type { LayerComparison } from '../../../src/comparison/comparison.ts'
import { causeWord } from '../../../src/report/cause-name.ts'
import { sameLayers } from '../../../src/report/changes.ts'
import { cause, causeOf, imageComparison } from '../../support/made-causes.ts'

const layer = (kind: LayerComparison['kind'], delta: number): LayerComparison => {
  const side = { diffId: '', instruction: '', line: null, origin: 'own', unpacked: 10, download: 1, files: 1 } as const
  return { kind, instruction: kind, base: side, head: { ...side, unpacked: 10 + delta }, delta }
}

test('a layer that was rebuilt to the same bytes is counted among the same', () => {
  const layers = [layer('same', 0), layer('changed', 0), layer('changed', 5), layer('added', 0)]
  expect(sameLayers(imageComparison({ layers }))).toEqual({ count: 2, bytes: 20 })
})

test('one in which files changed that cancel out is named as such, and not among the same', () => {
  const layers = [layer('same', 0), layer('changed', 0), layer('changed', 0), layer('changed', 5)]
  const files = [cause('path', 'new', [null, 4]), cause('path', 'old', [4, null])]
  const swapped = cause('layer', 'COPY . .', [10, 10], { parts: files })
  const why = causeOf([swapped, cause('layer', 'RUN x', [10, 15])])
  expect(sameLayers(imageComparison({ layers, cause: why }))).toEqual({ count: 2, bytes: 20 })
  expect(causeWord(swapped)).toBe('changed')
})
