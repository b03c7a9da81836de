import { describe, expect, test } from '@jest/globals'
import { fitImage, IMAGE_LIMIT } from '../../../src/record/fit-image.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { detailedImage, goBinary } from '../../support/go-records.ts'
import type { GoProgram } from '../../../src/inventory/programs.ts'

const size = (image: ImageRecord): number => Buffer.byteLength(JSON.stringify(image))
const sum = (items: readonly { readonly bytes: number }[]) => items.reduce((total, { bytes }) => total + bytes, 0)

/** A program with so many modules and packages, heaviest first; those of program 1 are the heaviest. */
function program(number: number, modules: number, packages: number): GoProgram {
  const names = Array.from({ length: modules }, (_, index) => `example.com/m${index} v1.0.0 ${9000 - index - number}`)
  return goBinary(`bin/program-${number}`, names, {
    packages: Array.from({ length: packages }, (_, index) => {
      return { path: `example.com/m0/p${index}`, module: 'example.com/m0', bytes: 5000 - index - number }
    }),
    buckets: { 'runtime tables': 1000 },
  })
}
const programs = (count: number, modules: number, packages = 0) =>
  Array.from({ length: count }, (_, index) => program(index + 1, modules, packages))

describe('Go programs of an image that does not fit', () => {
  test('lose their lightest packages first, whichever program they are in, and nothing else', () => {
    const image = detailedImage({ goBinaries: programs(2, 50, 800) })
    const fitted = fitImage(image)
    expect(size(fitted)).toBeLessThanOrEqual(IMAGE_LIMIT)
    expect(size(fitted)).toBeGreaterThan(IMAGE_LIMIT - 200)
    const kept = fitted.goBinaries.map(({ packages }) => packages.length)
    expect(Math.abs(kept[0]! - kept[1]!)).toBeLessThanOrEqual(2) // names differ in length
    expect({ ...fitted, goBinaries: [] }).toEqual({ ...image, goBinaries: [] })
    expect(fitted.goBinaries.map(({ modules }) => modules)).toEqual(image.goBinaries.map(({ modules }) => modules))
  })

  test('keep all modules as long as anything else can go', () => {
    const image = detailedImage({ goBinaries: programs(2, 350, 10) })
    const fitted = fitImage(image, 58_400)
    expect(size(fitted)).toBeLessThanOrEqual(58_400)
    expect(fitted).toMatchObject({ paths: [], build: { vertices: [] } })
    expect(fitted.goBinaries.map(({ packages }) => packages)).toEqual([[], []])
    expect(fitted.goBinaries.map(({ modules }) => modules)).toEqual(image.goBinaries.map(({ modules }) => modules))
  })

  test('have their lightest modules folded into one, so that the parts still sum to the size', () => {
    const fitted = fitImage(detailedImage({ goBinaries: programs(9, 200) }))
    expect(size(fitted)).toBeLessThanOrEqual(IMAGE_LIMIT)
    expect(fitted.goBinaries).toHaveLength(9)
    for (const { modules, buckets, size: bytes } of fitted.goBinaries) {
      expect(modules.at(-1)).toMatchObject({ path: 'other modules', version: '', kind: 'unknown' })
      expect(sum(modules) + buckets['runtime tables']!).toBe(bytes)
      expect(modules.length).toBeGreaterThan(60)
    }
  })

  test('are folded once: what was folded before is not kept beside another fold', () => {
    const once = fitImage(detailedImage({ goBinaries: programs(9, 200) }))
    const [first] = fitImage(once, 50_000).goBinaries
    expect(first!.modules.filter(({ path }) => path === 'other modules')).toHaveLength(1)
    expect(sum(first!.modules)).toBe(sum(once.goBinaries[0]!.modules))
  })

  test('are left out, the lightest first, where there are hundreds', () => {
    const image = detailedImage({ goBinaries: programs(500, 3) })
    const fitted = fitImage(image)
    expect(size(fitted)).toBeLessThanOrEqual(IMAGE_LIMIT)
    const kept = fitted.goBinaries.map(({ path }) => path)
    expect(kept.length).toBeGreaterThan(100)
    expect(kept).toEqual(image.goBinaries.slice(0, kept.length).map(({ path }) => path))
    expect(fitted.layers).toEqual(image.layers)
  })
})
