import { describe, expect, test } from '@jest/globals'
import { compareRecords } from '../../../src/comparison/compare.ts'
import { withRepositoryOf } from '../../../src/comparison/with-repository.ts'
import { takeInventory } from '../../../src/inventory/inventory.ts'
import { measured } from '../../../src/inventory/measures/measure.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { directory, file as entry, imageOf, layerOf, whiteout } from '../../support/entries.ts'
import { baseline, file, imageRecord, layer, record } from '../../support/records.ts'
import type { FileWeight } from '../../../src/inventory/file-weight.ts'

/** An image of one layer: a file of `source` bytes, and a `.git` file of `git` bytes. */
function withGit(source: number, git: number, name = 'pack'): ImageRecord {
  const layers = [layer('COPY . /src', source + git)]
  const paths: FileWeight[] = [file('src/main', source), ...(git > 0 ? [file(`src/.git/${name}`, git)] : [])]
  const repository = [{ layer: 0, path: 'src/.git', bytes: git, hidden: 0, files: 1, hiddenFiles: 0 }]
  return imageRecord({ layers, paths, ...(git > 0 && { repository }) })
}

/** An image whose repository data a later layer hides. */
function hiding(bytes: number): ImageRecord {
  return {
    ...withGit(100, bytes),
    metrics: { ...withGit(100, bytes).metrics, rootfs: 100, wasted: bytes },
    hidden: [{ layer: 0, hiddenBy: 0, how: 'deleted', bytes, files: 1, paths: [] }],
    repository: [{ layer: 0, path: 'src/.git', bytes, hidden: bytes, files: 0, hiddenFiles: 1 }],
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
  const [head, base] = [withGit(107, 5000, 'one'), withGit(100, 9000, 'two')]
  const result = compared(head, base)

  test('is no growth, and the sums are exact', () => {
    for (const name of ['unpacked', 'rootfs', 'own']) {
      expect(metric(result, name)).toMatchObject({ kind: 'compared', base: 5100, head: 5107, delta: 7 })
    }
    expect(metric(result, 'wasted')).toMatchObject({ delta: 0 })
    expect(metric(result, 'download')).toEqual({
      metric: 'download',
      kind: 'not compared',
      base: base.metrics.download,
      head: head.metrics.download,
      reason: expect.stringMatching(/\.git/),
    })
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

test('a layer without any changes as it would beside none that has some', () => {
  const [head, base] = [withGit(100, 5000), withGit(100, 9000)]
  const result = compared(
    { ...head, layers: [...head.layers, layer('COPY web /web', 30)] },
    { ...base, layers: [...base.layers, layer('COPY web /web', 20)] },
  )
  expect(result.layers.map(({ delta }) => delta)).toEqual([0, 10])
})

/** An image of one layer of repository data, wherever it was copied to. */
const elsewhere = (bytes: number, name: string): ImageRecord => ({
  ...withGit(0, bytes),
  layers: [layer('COPY .git /meta', bytes)],
  paths: [file(`meta/${name}`, bytes)],
  repository: [{ layer: 0, path: 'meta', bytes, hidden: 0, files: 1, hiddenFiles: 0 }],
})

test('repository data that was copied to elsewhere is no growth either, and blamed for nothing', () => {
  const result = compared(elsewhere(5000, 'one'), elsewhere(9000, 'two'))
  expect([result.layers.map(({ delta }) => delta), result.paths, result.cause?.parts]).toEqual([[0], [], []])
})

test.each([
  ['brought', withGit(100, 5000), withGit(100, 0), 5000],
  ['took away', withGit(100, 0), withGit(100, 5000), -5000],
])('repository data that the change %s counts', (_, head, base, delta) => {
  expect(metric(compared(head, base), 'unpacked')).toMatchObject({ delta })
})

/** An image of sources, Git's own files with these bytes, and a layer that removes the old ones of those. */
function weighed(source: number, seen: readonly number[], removed: readonly number[]): ImageRecord {
  const copied = layerOf(`copy of ${source}`, [
    entry('src/main', source),
    directory('src/.git'),
    ...seen.map((bytes, at) => entry(`src/.git/${at}`, bytes)),
    ...removed.map((bytes, at) => entry(`src/.git/old/${at}`, bytes)),
    entry('src/.git/old/none', 0),
  ])
  const image = imageOf([copied, layerOf('rm', [whiteout('src/.git/old')])], {
    history: [{ created_by: 'COPY . /src' }, { created_by: 'RUN rm -r /src/.git/old' }],
  })
  const inventory = takeInventory(image, [], {
    buildArgs: [],
    lines: [],
    copied: [{ to: 'src', isRepository: false, hasRoot: true }, null],
  })
  const measures = measured(['path:/src/**', 'path:/src/main'], inventory, null)
  const { metrics, layers, paths, hidden, repository } = inventory
  return imageRecord({ metrics, measures, layers, paths, hidden, repository })
}

const amounts = ({ measures = {} }: ImageRecord) => Object.entries(measures).map(([name, { amount }]) => [name, amount])

test('the base is what it would have been with the repository data of the head: bytes, files and what is hidden', () => {
  const evened = withRepositoryOf(weighed(107, [500, 40, 7], [30]), weighed(100, [900], [60, 5]))
  const wanted = weighed(100, [500, 40, 7], [30])
  expect(evened.metrics).toEqual({ ...wanted.metrics, download: evened.metrics.download })
  for (const field of ['layers', 'hidden'] as const) {
    const numbers = (image: ImageRecord) =>
      image[field].map(({ files, ...each }) => [files, 'bytes' in each ? each.bytes : each.unpacked])
    expect(numbers(evened)).toEqual(numbers(wanted))
  }
  expect(evened.repository).toEqual(wanted.repository)
  expect(evened.paths).toEqual(wanted.paths)
  expect(amounts(evened)).toEqual(amounts(wanted))
})

test('what rules asked for is not evened if one side has repository data elsewhere, too', () => {
  const head = weighed(107, [500], [30])
  const another = { ...head.repository![0]!, layer: 1 }
  const base = weighed(100, [900], [60])
  expect(withRepositoryOf({ ...head, repository: [...head.repository!, another] }, base).measures).toEqual(
    base.measures,
  )
})
