import type { Index, Manifest } from './manifest.ts'

/** What a registry or layout holds instead of an image. `type` identifies it. */
export interface Artifact {
  /** With its article: `a Helm chart`. */
  readonly kind: string
  readonly type: string
}

/** The artifact that a manifest describes; undefined for an image (image-spec, "Guidelines for Artifact Usage"). */
export function artifactOf({ artifactType, config, layers }: Manifest): Artifact | undefined {
  const types = (layers ?? []).map(({ mediaType }) => mediaType ?? '')
  // cosign and BuildKit write statements about an image with the config of an image.
  const isImage = typeof config.mediaType !== 'string' || CONFIG_TYPES.has(config.mediaType)
  if (isImage && (types.length === 0 || !types.every(isStatement))) return undefined
  const said = [artifactType, isImage ? undefined : config.mediaType, ...types].filter(
    (type) => typeof type === 'string',
  )
  for (const type of said) {
    const kind = kindOf(type)
    if (kind !== undefined) return { kind, type }
  }
  const type = said.find((each) => each !== '' && !EMPTY.has(each)) ?? (config.mediaType || 'of no type')
  return { kind: 'an artifact', type }
}

/** The artifact an index describes: BuildKit's cache (`mode=max` to a registry, a folder) is an index of layers. */
export function artifactOfIndex({ manifests }: Index): Artifact | undefined {
  const type = manifests.map(({ mediaType }) => mediaType ?? '').find((each) => CACHE.test(each))
  return type === undefined ? undefined : { kind: 'a build cache', type }
}

const CONFIG_TYPES = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
])

/** Types that do not say what the artifact is. */
const EMPTY = new Set(['application/vnd.oci.empty.v1+json', 'application/vnd.unknown.config.v1+json'])

const CACHE = /^application\/vnd\.buildkit\.cacheconfig\./

/** Statements about an image, in layers that are not file systems. */
const STATEMENTS: readonly (readonly [RegExp, string])[] = [
  [/^application\/vnd\.(?:dev\.(?:cosign\.simplesigning|sigstore\.bundle)|cncf\.notary)\./, 'a signature'],
  [/spdx|cyclonedx|vnd\.syft/, 'an SBOM'],
  [/^application\/vnd\.(?:in-toto|dsse\.envelope|docker\.attestation)/, 'an attestation'],
]

const KINDS: readonly (readonly [RegExp, string])[] = [
  ...STATEMENTS,
  [/^application\/vnd\.cncf\.helm\./, 'a Helm chart'],
  [/^application\/(?:vnd\.(?:wasm|w3c\.wasm|bytecodealliance\.wasm|module\.wasm)\.|wasm\b)/, 'a WebAssembly module'],
  [CACHE, 'a build cache'],
  [/^application\/vnd\.sylabs\.sif\./, 'a Singularity image'],
  [/^application\/vnd\.docker\.ai\.|^application\/vnd\.(?:cncf\.model|ollama\.image\.model)/, 'an AI model'],
  [/^application\/vnd\.docker\.plugin\./, 'an engine plugin'],
  [/^application\/vnd\.docker\.compose\./, 'a Compose project'],
  [/^application\/vnd\.cncf\.(?:openpolicyagent|conftest)\./, 'a policy bundle'],
  [/^application\/vnd\.cncf\.flux\./, 'a Flux artifact'],
]

const kindOf = (type: string): string | undefined => KINDS.find(([pattern]) => pattern.test(type))?.[1]

const isStatement = (type: string): boolean => STATEMENTS.some(([pattern]) => pattern.test(type))
