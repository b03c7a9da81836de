import { describe, expect, test } from '@jest/globals'
import { artifactOf } from '../../../src/image/artifact.ts'
import type { Descriptor, Manifest } from '../../../src/image/manifest.ts'
import { exportOf, json, layer, layout, sha256, type Files } from '../../support/images.ts'
import { imagesIn } from '../../support/read-image.ts'
import { refName } from '../../support/several-images.ts'

const IMAGE = 'application/vnd.oci.image.config.v1+json'
const EMPTY = 'application/vnd.oci.empty.v1+json'
const COSIGN = 'application/vnd.dev.cosign.simplesigning.v1+json'
const HELM = 'application/vnd.cncf.helm.config.v1+json'
const CACHE = 'application/vnd.buildkit.cacheconfig.v0'

const blob = (text: string, mediaType: string): Descriptor => ({
  mediaType,
  digest: sha256(Buffer.from(text)),
  size: text.length,
})
const manifest = (config: string, layers: readonly string[], artifactType?: string): Manifest => ({
  ...(artifactType === undefined ? {} : { artifactType }),
  config: blob('{}', config),
  layers: layers.map((type) => blob('content', type)),
})

describe('what a manifest is of is told by its types', () => {
  const SIGSTORE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
  const NOTARY = 'application/vnd.cncf.notary.signature'
  const IN_TOTO = 'application/vnd.in-toto+json'
  const BUILDX = 'application/vnd.docker.attestation.manifest.v1+json'
  const ROOTFS = 'application/vnd.docker.image.rootfs.diff.tar.gzip'
  test.each<[kind: string, type: string, made: Manifest]>([
    ['a Helm chart', HELM, manifest(HELM, ['application/vnd.cncf.helm.chart.content.v1.tar+gzip'])],
    ['a signature', COSIGN, manifest(IMAGE, [COSIGN])],
    ['a signature', SIGSTORE, manifest(EMPTY, [SIGSTORE], SIGSTORE)],
    ['a signature', NOTARY, manifest(NOTARY, ['application/jose+json'])],
    [
      'an attestation',
      'application/vnd.dsse.envelope.v1+json',
      manifest(IMAGE, ['application/vnd.dsse.envelope.v1+json']),
    ],
    ['an attestation', IN_TOTO, manifest(IMAGE, [IN_TOTO, IN_TOTO])],
    ['an attestation', BUILDX, manifest(EMPTY, [IN_TOTO], BUILDX)],
    ['an SBOM', 'text/spdx+json', manifest(IMAGE, ['text/spdx+json'])],
    ['an SBOM', 'application/spdx+json', manifest(EMPTY, ['application/spdx+json'], 'application/spdx+json')],
    ['an SBOM', 'application/vnd.cyclonedx+json', manifest(IMAGE, ['application/vnd.cyclonedx+json'])],
    ['an SBOM', 'application/vnd.syft+json', manifest(IMAGE, ['application/vnd.syft+json'])],
    ['a WebAssembly module', 'application/wasm', manifest(EMPTY, ['application/wasm'])],
    ...['application/vnd.wasm.config.v0+json', 'application/vnd.wasm.config.v1+json'].map(
      (config): [string, string, Manifest] => [
        'a WebAssembly module',
        config,
        manifest(config, ['application/vnd.wasm.content.layer.v1+wasm']),
      ],
    ),
    ['a build cache', CACHE, manifest(CACHE, ['application/vnd.oci.image.layer.v1.tar+gzip'])],
    ...(
      [
        ['an AI model', 'application/vnd.docker.ai.model.config.v0.1+json'],
        ['an engine plugin', 'application/vnd.docker.plugin.v1+json'],
        ['a Singularity image', 'application/vnd.sylabs.sif.config.v1+json'],
        ['a policy bundle', 'application/vnd.cncf.openpolicyagent.config.v1+json'],
        ['a Flux artifact', 'application/vnd.cncf.flux.config.v1+json'],
      ] as const
    ).map(([kind, config]): [string, string, Manifest] => [kind, config, manifest(config, [ROOTFS])]),
    [
      'a Compose project',
      'application/vnd.docker.compose.project',
      manifest(EMPTY, [], 'application/vnd.docker.compose.project'),
    ],
    [
      'an artifact',
      'application/vnd.example.report',
      manifest(EMPTY, ['text/markdown'], 'application/vnd.example.report'),
    ],
    ['an artifact', 'text/markdown', manifest('application/vnd.unknown.config.v1+json', ['text/markdown'])],
    ['an artifact', EMPTY, manifest(EMPTY, [])],
    ['an artifact', 'of no type', manifest('', [])],
  ])('%s (%s): %j', (kind, type, made) => {
    expect(artifactOf(made)).toEqual({ kind, type })
  })

  test.each<[string, string | undefined, readonly string[], string | undefined]>([
    ['of OCI', IMAGE, ['application/vnd.oci.image.layer.v1.tar+gzip'], undefined],
    [
      'of Docker',
      'application/vnd.docker.container.image.v1+json',
      ['application/vnd.docker.image.rootfs.diff.tar.gzip'],
      undefined,
    ],
    ['without layers', IMAGE, [], undefined],
    ['whose layers have types of their own', IMAGE, ['application/vnd.example.layer'], undefined],
    [
      'with a statement among its layers',
      IMAGE,
      ['application/vnd.oci.image.layer.v1.tar', 'text/spdx+json'],
      undefined,
    ],
    ['that says a type of its own', IMAGE, ['application/vnd.oci.image.layer.v1.tar'], 'application/vnd.example.app'],
    ['that says no types at all', undefined, [], undefined],
  ])('an image %s is none', (_, config, layers, artifactType) => {
    const { mediaType: _dropped, ...bare } = blob('{}', IMAGE)
    const made = manifest(config ?? IMAGE, layers, artifactType)
    expect(artifactOf(config === undefined ? { ...made, config: bare } : made)).toBeUndefined()
  })

  test('null is no type', () => {
    const untyped = { ...blob('{}', ''), mediaType: null }
    expect(artifactOf({ artifactType: null, config: untyped, layers: [untyped] })).toBeUndefined()
  })
})

const APP = layout([layer('COPY app /app', [{ path: 'app', content: 'program' }])])

/** A layout of an image and other artifacts, each under its name. */
function beside(documents: readonly (readonly [object, string])[], image = true): Files {
  const files: Files = new Map(image ? APP.files : [])
  const manifests = documents.map(([document, name]) => {
    const bytes = json(document)
    files.set(`blobs/sha256/${sha256(bytes).slice(7)}`, bytes)
    return { digest: sha256(bytes), size: bytes.length, annotations: refName(name) }
  })
  const first = image ? [{ digest: APP.digest, size: 1, annotations: refName('1') }] : []
  return files.set('index.json', json({ manifests: [...first, ...manifests] }))
}
const CHART = manifest(HELM, ['application/vnd.cncf.helm.chart.content.v1.tar+gzip'])
const SIGNATURE = manifest(IMAGE, [COSIGN])
const LOCAL_CACHE = { manifests: [blob('layer', 'application/vnd.oci.image.layer.v1.tar+gzip'), blob('config', CACHE)] }

describe('in place of an image it is named as what it is', () => {
  test.each<[string, Files, string | undefined, string]>([
    [
      'a chart',
      beside([[CHART, '1.0']], false),
      undefined,
      `is a Helm chart (${HELM}), not a container image: it has no file system to weigh.`,
    ],
    ['a signature', beside([[SIGNATURE, 'sig']], false), undefined, `is a signature (${COSIGN}), not`],
    [
      'a cache that buildx wrote to a folder',
      beside([[LOCAL_CACHE, 'latest']], false),
      undefined,
      `is a build cache (${CACHE}), not`,
    ],
    ['a chart that was named, beside an image', beside([[CHART, '2']]), '2', 'is a Helm chart'],
    ['a name that neither has', beside([[CHART, '2']]), '3', 'holds no image "3". Name one that it has: 1, 2.'],
  ])('%s', async (_, files, wanted, message) => {
    await expect(imagesIn(exportOf(files, { wanted }))).rejects.toThrow(message)
  })

  test('and beside one it is left out: signatures are no platforms', async () => {
    const images = await imagesIn(
      exportOf(
        beside([
          [SIGNATURE, '1.sig'],
          [CHART, 'chart'],
          [LOCAL_CACHE, 'cache'],
        ]),
      ),
    )
    expect(images.map(({ digest, platform }) => [digest, platform])).toEqual([[APP.digest, 'linux/amd64']])
  })
})
