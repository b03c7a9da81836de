import { expect, test } from '@jest/globals'
import { baseDigest, baseKey } from '../../../src/plan/base-digest.ts'

const [ONE, TWO] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string]
const from = (reference: string, digest = ONE) => ({ reference, digest })

test.each([
  ['alpine', 'docker.io/library/alpine:latest'],
  ['alpine:latest', 'docker.io/library/alpine:latest'],
  ['docker.io/library/alpine', 'docker.io/library/alpine:latest'],
  [`alpine@${ONE}`, 'docker.io/library/alpine'],
  [`alpine:3.20@${ONE}`, 'docker.io/library/alpine:3.20'],
  ['registry:5000/a/b', 'registry:5000/a/b:latest'],
])('"%s" is what BuildKit calls "%s"', (reference, called) => {
  expect(baseDigest(reference, [from('docker.io/library/other:latest', TWO), from(called), from(called)])).toBe(ONE)
})

test.each([
  ['no image', []],
  ['another tag', [from('docker.io/library/alpine:3.20')]],
  ['another registry', [from('registry:5000/library/alpine:latest')]],
  ['no digest', [from('docker.io/library/alpine:latest', '')]],
  ['two digests', [from('docker.io/library/alpine:latest'), from('docker.io/library/alpine:latest', TWO)]],
])('not by %s', (_, images) => {
  expect(baseDigest('alpine', images)).toBeUndefined()
})

test('a key is of the digest and the platforms in their order', () => {
  const keys = [
    baseKey(ONE, ['linux/amd64']),
    baseKey(TWO, ['linux/amd64']),
    baseKey(ONE, ['linux/arm64']),
    baseKey(ONE, ['linux/amd64', 'linux/arm64']),
    baseKey(ONE, ['linux/arm64', 'linux/amd64']),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(key).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(keys[0]).toBe('sha256:ee82f51b3bbe3ddc03d9ad9dc1ff7404c780f8aab41ea9732a01deb0985c868f')
})

test.each([
  [undefined, ['linux/amd64']],
  ['', ['linux/amd64']],
  [ONE, []],
  [ONE, ['']],
])('there is no key of %j for %j', (digest, platforms) => {
  expect(baseKey(digest, platforms)).toBeUndefined()
})
