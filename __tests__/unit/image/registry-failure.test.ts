import { expect, test } from '@jest/globals'
import { registryFailure } from '../../../src/image/registry-failure.ts'

/** Messages of buildx 0.13 and 0.30, with registries of several makers; the hosts are examples. */
test.each([
  ['registry.not-found', 'example.com/shop:1: not found'],
  [
    'registry.not-found',
    'unexpected status from HEAD request to https://example.com/v2/shop/manifests/1: 404 Not Found',
  ],
  [
    'registry.not-found',
    'failed to resolve source metadata for example.com/shop:1: manifest unknown: manifest unknown',
  ],
  [
    'registry.denied',
    'failed to resolve source metadata for docker.io/shop/private:1: pull access denied, repository does not exist or may ' +
      'require authorization: server message: insufficient_scope: authorization failed',
  ],
  [
    'registry.denied',
    'unexpected status from HEAD request to https://example.com/v2/shop/manifests/1: 401 Unauthorized',
  ],
  [
    'registry.denied',
    'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://example.com/token: 403 Forbidden',
  ],
  [
    'registry.unavailable',
    'failed to do request: Head "https://example.com/v2/": dial tcp: lookup example.com: no such host',
  ],
  ['registry.unavailable', 'failed to do request: Head "https://example.com/v2/": dial tcp 10.0.0.1:443: i/o timeout'],
  ['registry.unavailable', 'unexpected status from HEAD request to https://example.com/v2/: 429 Too Many Requests'],
  [
    'registry.unavailable',
    'failed to do request: tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ],
])('%s: %s', (code, detail) => {
  const error = registryFailure('example.com/shop:1', detail)
  expect([error.code, error.exit]).toEqual([code, 4])
  expect(error.message).toContain('"example.com/shop:1"')
  expect(error.message).toContain(`(${detail})`)
})

test('what was said is part of a sentence, without a full stop of its own', () => {
  expect(registryFailure('example.com/shop:1', 'no such host.').fields.detail).toBe('no such host')
})
