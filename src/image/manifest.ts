import * as v from 'valibot'
import { isObject } from '../units/is-object.ts'
import { COUNT, jsonObject, type Checked } from '../units/json-schemas.ts'

const DIGEST = v.pipe(v.string(), v.regex(/^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/))
/** Go writes null for a missing value. */
const TEXT = v.nullish(v.string())
/** Checked where it is read. */
const unchecked = <T>() => v.optional(v.custom<T>(() => true))

const PLATFORM = { os: TEXT, architecture: TEXT, variant: TEXT }

const ANNOTATIONS = unchecked<{ readonly [key: string]: string } | null>()

const DESCRIPTOR = jsonObject({
  mediaType: TEXT,
  digest: DIGEST,
  size: COUNT,
  platform: v.nullish(jsonObject(PLATFORM)),
  annotations: ANNOTATIONS,
  /** Other sources of the blob: set for a layer that only its owner distributes. */
  urls: unchecked<readonly string[] | null>(),
})

const INDEX = jsonObject({ manifests: v.array(DESCRIPTOR), annotations: ANNOTATIONS })

const MANIFEST = jsonObject({
  artifactType: TEXT,
  config: DESCRIPTOR,
  layers: v.nullable(v.array(DESCRIPTOR)),
  /** The manifest that an artifact (a signature, an attestation) is about. */
  subject: v.optional(DESCRIPTOR),
})

/** A step of the history. Its fields are checked where they are read. */
export interface HistoryEntry {
  readonly created_by?: string | undefined
  readonly comment?: string | undefined
  readonly empty_layer?: boolean | undefined
}

const CONFIG = jsonObject({
  ...PLATFORM,
  /** The engine omits the field if there are no diffIDs. */
  rootfs: jsonObject({ diff_ids: v.nullish(v.array(DIGEST)) }),
  // One check for the list: a schema of its entries copies each, and there may be millions.
  history: v.nullish(v.custom<readonly HistoryEntry[]>((value) => Array.isArray(value) && value.every(isObject))),
  config: v.nullish(
    jsonObject({
      Entrypoint: unchecked<readonly string[] | string | null>(),
      Cmd: unchecked<readonly string[] | string | null>(),
    }),
  ),
})

const DOCKER_ARCHIVE_MANIFEST = jsonObject({
  Config: v.string(),
  Layers: v.nullish(v.array(v.string())),
  RepoTags: unchecked<unknown>(),
  /** Descriptors by diffID of the layers that only their owner distributes. */
  LayerSources: v.nullish(v.custom<{ readonly [diffId: string]: unknown }>(isObject)),
})
const DOCKER_ARCHIVE = v.array(DOCKER_ARCHIVE_MANIFEST)

/** A reference to a blob (OCI image-spec descriptor.md). */
export type Descriptor = Checked<typeof DESCRIPTOR>
export type Index = Checked<typeof INDEX>
export type Manifest = Checked<typeof MANIFEST>
/** The parts of an image config that weighing needs (OCI image-spec config.md). */
export type Config = Checked<typeof CONFIG>
/** An entry of `manifest.json`, which `docker save` writes beside or instead of an OCI index. */
export type DockerArchiveManifest = Checked<typeof DOCKER_ARCHIVE_MANIFEST>

export const isIndex = (value: unknown): value is Index => v.is(INDEX, value)
export const isManifest = (value: unknown): value is Manifest => v.is(MANIFEST, value)
export const isConfig = (value: unknown): value is Config => v.is(CONFIG, value)
export const isDockerArchive = (value: unknown): value is readonly DockerArchiveManifest[] =>
  v.is(DOCKER_ARCHIVE, value)

/** Whether every history entry says if it made a layer. */
export const isHistory = (history: readonly HistoryEntry[]): boolean =>
  history.every(({ empty_layer }) => typeof (empty_layer ?? false) === 'boolean')

/** The readable part of a history: an instruction that is not a string is dropped. */
export const readableHistory = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.map((entry) => (isText(entry.created_by ?? '') ? entry : { empty_layer: entry.empty_layer === true }))

export function layerSource({ LayerSources }: DockerArchiveManifest, diffId: string): Descriptor | undefined {
  const descriptor: unknown = LayerSources?.[diffId]
  return v.is(DESCRIPTOR, descriptor) ? descriptor : undefined
}

export const archiveTags = ({ RepoTags }: DockerArchiveManifest): readonly string[] => [RepoTags].flat().filter(isText)

/** An image's name in an index: containerd's annotation, or OCI's. A digest as a name would mean another image. */
export function nameOf({ annotations }: Descriptor): string {
  const name = annotations?.['io.containerd.image.name'] ?? annotations?.['org.opencontainers.image.ref.name']
  return isText(name) && !name.startsWith('sha256:') ? name.replace(/^docker\.io\/(?:library\/)?/, '') : ''
}

/** Whether a manifest is about another one (buildx's provenance and SBOM), and so not a platform. */
export const isAttestation = (descriptor: Descriptor): boolean =>
  descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'

/** Whether a layer may be missing because only its owner distributes it (OCI's descriptor.md and layer.md). */
export const isForeign = ({ urls, mediaType }: Descriptor): boolean =>
  (urls?.length ?? 0) > 0 || /\.(nondistributable|foreign)\./.test(mediaType ?? '')

/** The first word of what a container runs (config.md: the entrypoint, then the command); empty if there is none. */
export const programOf = ({ config }: Config): string =>
  [config?.Entrypoint, config?.Cmd].flat().find((word) => isText(word) && word !== '') ?? ''

/** Where a blob is in an OCI layout (image-layout.md): `blobs/sha256/<hex>`. */
/** The folder of a layout that has its blobs. */
export const BLOBS = 'blobs'

export const blobPath = (digest: string): string => `${BLOBS}/${digest.replace(':', '/')}`

/** `linux/arm64/v8`, as `--platform` takes it. `normalPlatform` unifies the spellings in configs. */
export function platformOf({ os, architecture, variant }: Pick<Config, 'os' | 'architecture' | 'variant'>): string {
  return [os || 'unknown', architecture || 'unknown', ...(variant ? [variant] : [])].join('/')
}

const isText = (value: unknown): value is string => typeof value === 'string'
