import { expect, test } from '@jest/globals'
import { isImageReference, isTagInRegistry } from '../../../src/plan/image-reference.ts'

test.each([
  ['ghcr.io/acme/shop:main', true],
  ['ghcr.io/acme/shop', true],
  ['localhost/shop', true],
  ['registry:5000/shop:1', true],
  ['acme/shop:main', false],
  ['shop:1.2', false],
  ['shop.io', false],
  ['ghcr.io/acme/shop@sha256:0', false],
])('%s names a registry and no digest: %s', (reference, expected) => {
  expect(isTagInRegistry(reference)).toBe(expected)
})

test.each([
  ['alpine', true],
  ['registry:5000/shop:1@sha256:0', true],
  ['sha256:1', true],
  [`sha256:${'1'.repeat(64)}`, false],
  ['--flag', false],
  ['two words', false],
])('%s is a reference, which a registry may have: %s', (text, expected) => {
  expect(isImageReference(text)).toBe(expected)
})
