import { expect, test } from '@jest/globals'
import { digestOf, shortDigest } from '../../../src/units/digest.ts'

test('a digest is that of the bytes in UTF-8', () => {
  expect(digestOf('{}')).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  expect(digestOf('größe')).toBe('sha256:d353a2671b67afff0941ae456e5c76e9394bd6579774ae7542a6185fb9843384')
})

test('a digest in short is its algorithm and its first twelve digits', () => {
  expect(shortDigest(`sha256:0123456789ab${'c'.repeat(52)}`)).toBe('sha256:0123456789ab')
})
