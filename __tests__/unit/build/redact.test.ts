import { expect, test } from '@jest/globals'
import { redact } from '../../../src/build/redact.ts'

test.each([
  ['load https://me:s3cret@example.org/x.git#main', 'load https://***@example.org/x.git#main'],
  ['https://ghp_token@example.org and git://u:p@h/', 'https://***@example.org and git://***@h/'],
  ['Authorization: Bearer abc.def-g', 'Authorization: ***'],
  ['{"authorization": "Basic Zm9vOmJhcg=="}', '{"authorization": "***"}'],
  ['GET https://h/b?sv=1&sig=abc%3D&se=2', 'GET https://h/b?sv=1&sig=***&se=2'],
  ['https://h/b?X-Amz-Signature=0f0f', 'https://h/b?X-Amz-Signature=***'],
  ['FROM docker.io/library/alpine:3@sha256:abc', 'FROM docker.io/library/alpine:3@sha256:abc'],
  ['https://example.org/@scope/name', 'https://example.org/@scope/name'],
])('%s', (text, safe) => {
  expect(redact(text)).toBe(safe)
})
