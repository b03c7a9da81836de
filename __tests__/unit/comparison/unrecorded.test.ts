import { describe, expect, test } from '@jest/globals'
import type { Cause } from '../../../src/comparison/cause.ts'
import { compareSides } from '../../../src/comparison/compare.ts'
import type { ImageComparison } from '../../../src/comparison/comparison.ts'
import { METRIC_NAMES } from '../../../src/metrics.ts'
import type { WeightRecord } from '../../../src/record/record.ts'
import { catalogBinary, detailedImage } from '../../support/go-records.ts'
import { OLDER_RECORDS, olderRecord } from '../../support/older-records.ts'
import { catalogLayers, catalogPaths, record } from '../../support/records.ts'

/** A record of the first version: without Go programs and hidden copies, although 1200 B are wasted. */
const OLD = olderRecord(OLDER_RECORDS[0]!)
const NEW = record({
  images: [
    detailedImage({
      layers: catalogLayers(14_775_700),
      paths: catalogPaths(14_775_700),
      hidden: [{ layer: 3, hiddenBy: 3, how: 'unchanged', bytes: 1_000_000, files: 2, paths: ['usr/src/app/a'] }],
    }),
  ],
})

function compared(head: WeightRecord, base: WeightRecord): ImageComparison {
  const comparison = compareSides(head, base)
  if (comparison.kind === 'none') throw new Error(comparison.reason)
  return comparison.images[0]!
}

/** A cause and everything below it. */
const all = (cause: Cause): readonly Cause[] => [cause, ...cause.parts.flatMap(all)]
const told = ({ cause }: ImageComparison) => all(cause!).map(({ kind, name }) => `${kind} ${name}`)

const HIDDEN = 'rest hidden file'

describe.each([
  ['the base', NEW, OLD, 4_200_000],
  ['the head', OLD, NEW, -4_200_000],
])('of what %s does not have, an older version having written it, nothing is told', (_, head, base, delta) => {
  const image = compared(head, base)

  test('and that is said', () => {
    expect(image.notCompared).toEqual(['goBinaries', 'hidden'])
    expect(image).toMatchObject({ modules: [], settings: [] })
    expect(told(image)).not.toContain(HIDDEN)
    expect(told(image).filter((each) => each.startsWith('module') || each.startsWith('bucket'))).toEqual([])
  })

  test('and what it has is compared: metrics, layers, files', () => {
    const known = METRIC_NAMES.filter((metric) => OLD.images[0]!.metrics[metric] !== null)
    const both = image.metrics.filter(({ kind }) => kind === 'compared')
    expect(both.map(({ metric }) => metric)).toEqual(known)
    expect(image.layers.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'changed'])
    expect(image.paths).toEqual([expect.objectContaining({ path: 'usr/src/app/product-catalog', delta })])
    expect(image.cause).toMatchObject({ delta })
    expect(told(image)).toContain('path usr/src/app/product-catalog')
  })
})

test('two older records are compared as far as they go', () => {
  expect(compared(OLD, OLD)).toMatchObject({ notCompared: ['goBinaries', 'hidden'], cause: { delta: 0, parts: [] } })
})

test('an empty list of a record that looked says that nothing was there', () => {
  const looked = record({ images: [{ ...OLD.images[0]!, notRecorded: undefined }] })
  const image = compared(NEW, looked)
  expect(image.notCompared).toBeUndefined()
  expect(told(image)).toContain(HIDDEN)
})

test('programs at another path are not said to consist of new modules', () => {
  const path = 'bin/shop'
  const [file, ...others] = catalogPaths(14_775_700)
  const moved = detailedImage({
    layers: catalogLayers(14_775_700),
    paths: [{ ...file!, path }, ...others],
    goBinaries: [catalogBinary({ path })],
  })
  const image = compared(record({ images: [moved] }), OLD)
  expect(told(image)).toContain(`path ${path}`)
  expect(told(image).filter((each) => each.startsWith('module'))).toEqual([])
})
