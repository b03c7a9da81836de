import { describe, expect, test } from '@jest/globals'
import { fitImage, IMAGE_LIMIT } from '../../../src/record/fit-image.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { imageRecord, layer } from '../../support/records.ts'

const size = (image: ImageRecord): number => Buffer.byteLength(JSON.stringify(image))
const paths = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `usr/share/größe/${index}.txt`,
    bytes: count - index,
    layer: 0,
    content: 'c0ffee',
  }))

describe('an image record', () => {
  test('that fits stays the same', () => {
    const image = imageRecord()
    expect(fitImage(image)).toBe(image)
  })

  test('loses its lightest paths, and as few of them as will do', () => {
    const image = imageRecord({ paths: paths(5000), pathsComplete: true })
    const fitted = fitImage(image)
    const kept = fitted.paths.length
    expect(fitted).toEqual({ ...image, paths: image.paths.slice(0, kept), pathsComplete: false })
    expect(size(fitted)).toBeLessThanOrEqual(IMAGE_LIMIT)
    expect(size({ ...fitted, paths: image.paths.slice(0, kept + 2) })).toBeGreaterThan(IMAGE_LIMIT)
  })

  test('loses the vertices of its build where the paths are not enough', () => {
    const vertices = Array.from({ length: 2000 }, (_, index) => ({
      name: `[${index}] RUN x`,
      seconds: 1,
      cached: false,
    }))
    const fitted = fitImage(imageRecord({ build: { seconds: 4, vertices } }))
    expect(fitted).toMatchObject({ paths: [], pathsComplete: false, build: { seconds: 4, vertices: [] } })
    expect(size(fitted)).toBeLessThanOrEqual(IMAGE_LIMIT)
  })

  test('has its long instructions cut at last, and keeps every layer with its bytes', () => {
    const layers = Array.from({ length: 127 }, (_, index) => layer(`RUN ${'🚢'.repeat(300)} ${index}`, index))
    const fitted = fitImage(imageRecord({ layers, build: null }))
    expect(fitted.layers.map(({ unpacked }) => unpacked)).toEqual(layers.map(({ unpacked }) => unpacked))
    expect(fitted.layers[0]!.instruction).toBe(`RUN ${'🚢'.repeat(96)}…`)
    expect(fitted.metrics).toEqual(imageRecord({ layers }).metrics)
  })
})

const many = (count: number) => Array.from({ length: count }, (_, index) => `example.com/${'m'.repeat(60)}/${index}`)
const measure = (count: number) => ({ amount: 5, count, names: many(count) })

const measured = (names: number) => {
  const [some, found, modules] = [measure(20), measure(200), measure(names)]
  return imageRecord({ measures: { 'path:/a': some, shell: found, modules, setuid: measure(10) } })
}

describe('of what rules asked for', () => {
  test('examples are dropped first, and what is new stays known', () => {
    const fitted = fitImage({ ...measured(600), layers: [layer('🚢'.repeat(3000), 1)] })
    const { measures } = measured(600)
    const none = (name: string) => ({ ...measures![name], names: [] })
    expect(fitted.measures).toEqual({ ...measures, 'path:/a': none('path:/a'), shell: none('shell') })
    expect(fitted.layers[0]!.instruction).toHaveLength('🚢'.length * 3000)
  })

  test('names are dropped at last, and amounts never', () => {
    const fitted = fitImage(measured(1000))
    expect(size(fitted)).toBeLessThanOrEqual(IMAGE_LIMIT)
    expect(Object.values(fitted.measures!).map(({ amount, count, names }) => [amount, count, names])).toEqual(
      [20, 200, 1000, 10].map((count) => [5, count, []]),
    )
  })
})
