import { expect, test } from '@jest/globals'
import { otherWeights } from '../../../src/record/other-weights.ts'
import { imageRecord, record, type ImageFields } from '../../support/records.ts'

const of = (...images: readonly ImageFields[]) => record({ images: images.map(imageRecord) })

test.each<[string, ReturnType<typeof of>, ReturnType<typeof of>, string | undefined]>([
  ['the same', of({}), of({}), undefined],
  ['at another time', of({}), record({ createdAt: '2026-01-01T00:00:00.000Z' }), undefined],
  [
    'a byte more',
    of({ metrics: { rootfs: 5 } }),
    of({ metrics: { rootfs: 6 } }),
    'rootfs of product-catalog (linux/amd64) was 5 bytes, and is 6 bytes now',
  ],
  [
    'a file more',
    of({ metrics: { files: 5 } }),
    of({ metrics: { files: 6 } }),
    'files of product-catalog (linux/amd64) was 5, and is 6 now',
  ],
  [
    'of the second platform',
    of({}, { platform: 'linux/arm64', metrics: { layers: 1 } }),
    of({}, { platform: 'linux/arm64', metrics: { layers: 2 } }),
    'layers of product-catalog (linux/arm64) was 1, and is 2 now',
  ],
  ['not known', of({ metrics: { download: null } }), of({ metrics: { download: 6 } }), undefined],
  [
    'worked out in another way',
    of({ metrics: { download: 5 }, downloadMethod: 'gzip-6' }),
    of({ metrics: { download: 6 }, downloadMethod: 'blobs' }),
    undefined,
  ],
  ['of another image', of({ name: 'another', metrics: { files: 5 } }), of({}), undefined],
  [
    'by another method',
    record({ tool: { version: '9.0.0', method: 2 }, images: [imageRecord({ metrics: { files: 5 } })] }),
    of({}),
    undefined,
  ],
])('how weights differ: %s', (_, earlier, now, expected) => {
  expect(otherWeights(earlier, now)).toBe(expected)
})
