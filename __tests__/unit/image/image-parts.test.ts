import { describe, expect, test } from '@jest/globals'
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

/** Provenance as BuildKit writes it beside an image, with its own config. */
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

/** A layout of two platforms and attestations about them. */
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
  await expect(imagesIn(exportOf(files))).rejects.toThrow(
    /is an attestation \(application\/vnd\.docker\.attestation\.manifest\.v1\+json\)/,
  )
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
  const circle = `sha512:${'0'.repeat(128)}` // this digest is not computed
  put([circle], `blobs/sha512/${circle.slice(7)}`)
  const top = Array.from({ length: 10 }).reduce<string>((below) => put(Array(100).fill(below)), AMD64.digest)
  put([circle, top], 'index.json')
  expect(await imagesIn(exportOf(files))).toMatchObject([{ digest: AMD64.digest }])
})
