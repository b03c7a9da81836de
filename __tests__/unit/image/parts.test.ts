import { describe, expect, test } from '@jest/globals'
import type { Document } from '../../../src/image/contents.ts'
import { blobPath } from '../../../src/image/manifest.ts'
import { imageParts } from '../../../src/image/parts.ts'
import { exportOf, json, layer, layout, sha256, type Files } from '../../support/images.ts'
import { imagesIn } from '../../support/read-image.ts'

const OWN = layer('COPY app /app', [{ path: 'app', content: 'program' }])
const AMD64 = layout([OWN])
const ARM64 = layout([OWN], 'linux/arm64')
const STATEMENT = { mediaType: 'application/vnd.in-toto+json', digest: sha256(Buffer.from('statement')), size: 3000 }
const ATTESTATION = 'application/vnd.docker.attestation.manifest.v1+json'

interface Made {
  readonly manifest: Buffer
  readonly descriptor: object
}

/** Provenance as BuildKit writes it beside an image: under a config of its own. */
function annotated(about: string): Made {
  const config = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: sha256(Buffer.from('config')),
    size: 167,
  }
  const manifest = json({ schemaVersion: 2, config, layers: [STATEMENT] })
  const annotations = {
    'vnd.docker.reference.digest': about,
    'vnd.docker.reference.type': 'attestation-manifest',
  }
  return { manifest, descriptor: { digest: sha256(manifest), size: manifest.length, annotations } }
}

/** The same as an OCI artifact (moby/buildkit#5573), which another index may list without annotations. */
function artifact(about: string): Made {
  const config = { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256(Buffer.from('{}')), size: 2 }
  const subject = { digest: about, size: 1 }
  const manifest = json({ schemaVersion: 2, artifactType: ATTESTATION, config, layers: [STATEMENT], subject })
  return { manifest, descriptor: { digest: sha256(manifest), size: manifest.length, artifactType: ATTESTATION } }
}

/** A layout of two platforms and of what is said about them. */
function indexed(statements: readonly Made[], { present = true } = {}): Files {
  const files: Files = new Map([...AMD64.files, ...ARM64.files])
  if (present) for (const { manifest } of statements) files.set(`blobs/sha256/${sha256(manifest).slice(7)}`, manifest)
  const images = [AMD64, ARM64].map(({ digest }) => ({ digest, size: 1 }))
  files.set('index.json', json({ manifests: [...images, ...statements.map(({ descriptor }) => descriptor)] }))
  return files
}

const attestations = async (files: Files) =>
  (await imagesIn(exportOf(files))).map((image) => [image.platform, image.attestations])

describe('attestation manifests are no platforms, and their bytes are those of the image they are about', () => {
  test.each([
    ['by the annotation of BuildKit', annotated, 167],
    ['as OCI artifacts', artifact, 2],
  ])('%s', async (_, make, config) => {
    const [first, second] = [make(ARM64.digest), make(AMD64.digest)]
    const bytes = ({ manifest }: Made) => manifest.length + config + STATEMENT.size
    expect(await attestations(indexed([first]))).toEqual([
      ['linux/amd64', 0],
      ['linux/arm64', bytes(first)],
    ])
    expect(await attestations(indexed([first, second]))).toEqual([
      ['linux/amd64', bytes(second)],
      ['linux/arm64', bytes(first)],
    ])
  })

  test('one that was not pulled has no bytes here', async () => {
    expect(await attestations(indexed([annotated(ARM64.digest)], { present: false }))).toEqual([
      ['linux/amd64', 0],
      ['linux/arm64', 0],
    ])
  })
})

test('an index with an artifact alone has no image', async () => {
  const { manifest, descriptor } = artifact(AMD64.digest)
  const files: Files = new Map([[`blobs/sha256/${sha256(manifest).slice(7)}`, manifest]])
  files.set('index.json', json({ manifests: [descriptor] }))
  await expect(imagesIn(exportOf(files))).rejects.toThrow(/it has no manifest of an image/)
})

test('an image that several indexes list is there once', async () => {
  const nested = json({ manifests: [{ digest: AMD64.digest, size: 1 }] })
  const files: Files = new Map([...AMD64.files, [`blobs/sha256/${sha256(nested).slice(7)}`, nested]])
  const manifests = [sha256(nested), AMD64.digest, sha256(nested)].map((digest) => ({ digest, size: 1 }))
  files.set('index.json', json({ manifests }))
  expect(await imagesIn(exportOf(files))).toHaveLength(1)
})

test('an index that leads to itself, or to another a hundred times at each of ten levels, is read to its end', async () => {
  const files: Files = new Map(AMD64.files)
  const put = (digests: readonly string[], path?: string): string => {
    const index = json({ manifests: digests.map((digest) => ({ digest, size: 1 })) })
    files.set(path ?? `blobs/sha256/${sha256(index).slice(7)}`, index)
    return sha256(index)
  }
  const circle = `sha512:${'0'.repeat(128)}` // whose digest nobody computes
  put([circle], `blobs/sha512/${circle.slice(7)}`)
  const top = Array.from({ length: 10 }).reduce<string>((below) => put(Array(100).fill(below)), AMD64.digest)
  put([circle, top], 'index.json')
  expect(await imagesIn(exportOf(files))).toMatchObject([{ digest: AMD64.digest }])
})

const DIGEST = `sha256:${'1'.repeat(64)}`

const digestOf = (index: number): string => `sha256:${String(index).padStart(64, '0')}`

const document = (value: unknown): Document => ({ digest: '', size: 1, json: value })

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

  test('a hundred thousand indexes one below the other are read in a loop', () => {
    const count = 100_000
    const documents = new Map(
      Array.from({ length: count }, (_, index) => [
        index === 0 ? 'index.json' : blobPath(digestOf(index)),
        document({ manifests: index === count - 1 ? [] : [{ digest: digestOf(index + 1), size: 1 }] }),
      ]),
    )
    expect(imageParts('test image', documents)).toEqual([])
  })
})
