import { expect, test } from '@jest/globals'
import { isOf } from '../../../src/image/outline.ts'

const documents = new Map(
  ['sha256:1d', 'sha256:2e'].map((digest) => [`blobs/${digest}`, { digest, size: 1, json: {} }] as const),
)

test.each([
  ['that of a document', 'sha256:2e', true],
  ["podman's form of it", '1d', true],
  ['another', 'sha256:1', false],
  ['none', '', false],
])('an export has this ID: %s, %j, %p', (_, id, is) => {
  expect(isOf({ documents, layers: new Map(), others: new Set() }, id)).toBe(is)
})
