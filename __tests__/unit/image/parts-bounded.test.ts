import { describe, expect, test } from '@jest/globals'
import type { Document } from '../../../src/image/contents.ts'
import { blobPath } from '../../../src/image/manifest.ts'
import { imageParts } from '../../../src/image/image-parts.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`

const digestOf = (index: number): string => `sha256:${String(index).padStart(64, '0')}`

const document = (value: unknown): Document => ({ digest: '', size: 1, json: value })

const about = (digest: string) => ({
  'vnd.docker.reference.type': 'attestation-manifest',
  'vnd.docker.reference.digest': digest,
})

describe('what grows with the product of two lists', () => {
  test('is not what a hundred entries cost that share a manifest of a hundred layers', () => {
    let looked = 0
    const layers = Array.from({ length: 100 }, () => ({
      get digest() {
        looked += 1
        return DIGEST
      },
      size: 1,
    }))
    const manifests = Array.from({ length: 100 }, () => ({ digest: DIGEST, size: 1 }))
    const documents = new Map([
      ['index.json', document({ manifests })],
      [blobPath(DIGEST), document({ config: { digest: DIGEST, size: 1 }, layers })],
    ])
    expect(imageParts('test image', documents)).toHaveLength(1)
    expect(looked).toBeLessThanOrEqual(1000)
  })

  test('nor what statements cost that say something of as many images', () => {
    let looked = 0
    const subject = (index: number) => ({
      get digest() {
        looked += 1
        return digestOf(index)
      },
      size: 1,
    })
    const indexes = Array.from({ length: 200 }, (_, index) => index)
    const config = { digest: DIGEST, size: 1 }
    const documents = new Map([
      [
        'index.json',
        document({
          manifests: [...indexes, ...indexes.map((each) => 1000 + each)].map((each) => ({
            digest: digestOf(each),
            size: 7,
          })),
        }),
      ],
      ...indexes.map((each) => [blobPath(digestOf(each)), document({ config, layers: [] })] as const),
      ...indexes.map(
        (each) =>
          [
            blobPath(digestOf(1000 + each)),
            document({
              config: { ...config, mediaType: 'application/vnd.oci.empty.v1+json' },
              layers: [],
              subject: subject(each),
            }),
          ] as const,
      ),
    ])
    expect(imageParts('test image', documents).map((each) => each.attestations)).toEqual(indexes.map(() => 8))
    expect(looked).toBeLessThanOrEqual(200 * 10)
  })

  test('an index that many descriptors call a statement is looked into once', () => {
    const count = 2000
    let looked = 0
    const below = Array.from({ length: count }, (_, index) => ({
      get digest() {
        looked += 1
        return digestOf(1000 + index)
      },
      size: 1,
      platform: { os: 'linux', architecture: 'amd64' },
    }))
    const statements = Array.from({ length: count }, (_, index) => ({
      digest: digestOf(1),
      size: 1,
      annotations: about(digestOf(5000 + index)),
    }))
    const documents = new Map([
      ['index.json', document({ manifests: statements })],
      [blobPath(digestOf(1)), document({ manifests: below })],
    ])
    expect(imageParts('test image', documents)).toEqual([])
    expect(looked).toBeLessThanOrEqual(10 * count)
  })

  test('twenty thousand indexes one below the other, more than a call stack holds, are read in a loop', () => {
    const count = 20_000
    const documents = new Map(
      Array.from({ length: count }, (_, index) => [
        index === 0 ? 'index.json' : blobPath(digestOf(index)),
        document({ manifests: index === count - 1 ? [] : [{ digest: digestOf(index + 1), size: 1 }] }),
      ]),
    )
    expect(imageParts('test image', documents)).toEqual([])
  })
})
