import { expect, test } from '@jest/globals'
import { comparable } from '../../../src/baseline/comparable.ts'
import { BASE, HEAD, imageRecord, record, type ImageFields } from '../../support/records.ts'

const of = (fields: ImageFields) => record({ commit: BASE, images: [imageRecord(fields)] })
const method = (version: number) => ({ version: '0.1.0', method: version })

test.each([
  // stored                              words of the reason; none when comparable
  [record({ commit: BASE }), undefined],
  [record({ commit: BASE, tool: { version: '9.9.9', method: 1 } }), undefined], // another release, the same method
  [record({ commit: HEAD }), `it is of ${HEAD}, not of ${BASE}`],
  [record({ commit: null }), `it is of a tree that is no commit, not of ${BASE}`],
  [of({ platform: 'linux/arm64' }), 'it has no linux/amd64 image of product-catalog'],
  [of({ downloadMethod: 'gzip-6' }), 'its download was obtained as gzip-6, and that of this run as blobs'],
  [record({ commit: BASE, tool: method(2) }), 'it was weighed by method 2, this run weighs by method 1'],
])('stored record %#', (stored, words) => {
  const answer = comparable(stored, BASE, record({ tool: method(1) }))
  const reason = `the stored record cannot be compared: ${words}`
  expect(answer).toEqual(words === undefined ? { kind: 'comparable' } : { kind: 'not comparable', reason })
})
