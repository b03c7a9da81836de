import { describe, expect, test } from '@jest/globals'
import { compareRecords } from '../../../src/comparison/compare.ts'
import type { ImageRecord, PathRecord } from '../../../src/record/record.ts'
import { baseline, file, imageRecord, layer, record } from '../../support/records.ts'

/** An image of one layer: a file of `source` bytes, and a `.git` of `git` bytes in a file of that name. */
function withGit(source: number, git: number, name = 'pack'): ImageRecord {
  const layers = [layer('COPY . /src', source + git)]
  const paths: PathRecord[] = [file('src/main', source), ...(git > 0 ? [file(`src/.git/${name}`, git)] : [])]
  const repository = [{ layer: 0, path: 'src/.git', bytes: git, hidden: 0, files: 1 }]
  return imageRecord({ layers, paths, ...(git > 0 && { repository }) })
}

/** One whose repository data a later layer hides. */
function hiding(bytes: number): ImageRecord {
  return {
    ...withGit(100, bytes),
    metrics: { ...withGit(100, bytes).metrics, rootfs: 100, wasted: bytes },
    hidden: [{ layer: 0, hiddenBy: 0, how: 'deleted', bytes, files: 1, paths: [] }],
    repository: [{ layer: 0, path: 'src/.git', bytes, hidden: bytes, files: 0 }],
    paths: [file('src/main', 100)],
  }
}

function compared(head: ImageRecord, base: ImageRecord) {
  const comparison = compareRecords(record({ images: [head] }), baseline([base]))
  if (comparison.kind === 'none') throw new Error(comparison.reason)
  return comparison.images[0]!
}

const metric = (image: ReturnType<typeof compared>, name: string) => image.metrics.find((each) => each.metric === name)

describe('repository data on both sides', () => {
  const result = compared(withGit(107, 5000, 'one'), withGit(100, 9000, 'two'))

  test('is no growth, and the sums are exact', () => {
    for (const name of ['unpacked', 'rootfs', 'own']) {
      expect(metric(result, name)).toMatchObject({ kind: 'compared', base: 5100, head: 5107, delta: 7 })
    }
    expect(metric(result, 'wasted')).toMatchObject({ delta: 0 })
    expect(metric(result, 'download')).toMatchObject({ kind: 'not compared', reason: expect.stringMatching(/\.git/) })
    expect(result.layers.map(({ delta }) => delta)).toEqual([7])
  })

  test('is blamed for nothing', () => {
    expect(result.paths.map(({ path }) => path)).toEqual(['src/main'])
    expect(result.cause?.parts[0]?.parts.map(({ name, delta }) => [name, delta])).toEqual([['src/main', 7]])
  })

  test('that a later layer hides is as much waste on both sides', () => {
    const { metrics, cause } = compared(hiding(5000), hiding(9000))
    const deltas = metrics.flatMap((each) => (each.kind === 'compared' ? [each.delta] : []))
    expect([...new Set(deltas)]).toEqual([0])
    expect(cause?.delta).toBe(0)
    expect(cause?.parts).toEqual([])
  })
})

test.each([
  ['brought', withGit(100, 5000), withGit(100, 0), 5000],
  ['took away', withGit(100, 0), withGit(100, 5000), -5000],
])('repository data that the change %s counts', (_, head, base, delta) => {
  expect(metric(compared(head, base), 'unpacked')).toMatchObject({ delta })
})
