import { expect, test } from '@jest/globals'
import { withBaseLayersOf } from '../../../src/comparison/with-base-layers.ts'
import { imageOn } from '../../support/image-on.ts'

const hides = (layer: number, hiddenBy: number) =>
  ({ layer, hiddenBy, how: 'deleted', bytes: 5, files: 1, paths: [] }) as const

test('the base on the base image of the head: what is in a layer stays in it, and what the old base image had is gone', () => {
  const repository = [{ layer: 1, path: '.git', bytes: 10, hidden: 0, files: 1, hiddenFiles: 0 }]
  const before = imageOn('a', [1000], [100, 2000], { hidden: [hides(0, 1), hides(1, 2)], repository })
  const after = imageOn('b', [1400, 500], [107], { hidden: [hides(0, 2)] })
  const even = withBaseLayersOf(after, before)
  expect(even.layers.map(({ diffId }) => diffId)).toEqual(
    [...after.layers.slice(0, 2), ...before.layers.slice(1)].map(({ diffId }) => diffId),
  )
  expect(even.paths.map(({ path, layer: at }) => [path, at])).toEqual([
    ['app/1', 3],
    ['lib/0', 0],
    ['lib/1', 1],
    ['app/0', 2],
  ])
  expect(even).toMatchObject({
    pathsComplete: false,
    goBinaries: [{ path: 'app/1', layer: 3 }],
    hidden: [{ layer: 2, hiddenBy: 3 }],
    repository: [{ layer: 2 }],
    metrics: { unpacked: 4000, own: 2100, base: 1900, layers: 4 },
  })
})
