import type { Bytes } from '../units/bytes.ts'
import { isObject } from '../units/is-object.ts'

/** A reference to a blob (OCI image-spec descriptor.md). */
export interface Descriptor {
  readonly mediaType?: string
  readonly digest: string
  readonly size: Bytes
  readonly platform?: { readonly os?: string; readonly architecture?: string; readonly variant?: string }
  readonly annotations?: { readonly [key: string]: string }
  /** Where else the blob can be had: a layer that only its owner distributes. */
  readonly urls?: readonly string[]
}

export interface Index {
  readonly manifests: readonly Descriptor[]
}

export interface Manifest {
  readonly artifactType?: string
  readonly config: Descriptor
  /** Null in what Go wrote of an image without layers. */
  readonly layers: readonly Descriptor[] | null
  /** The manifest that an artifact (a signature, an attestation) is about. */
  readonly subject?: Descriptor
}

/** The parts of an image config that weighing needs (OCI image-spec config.md). */
export interface Config {
  readonly architecture?: string
  readonly os?: string
  readonly variant?: string
  /** Without diffIDs, the engine leaves their field out. */
  readonly rootfs: { readonly diff_ids?: readonly string[] | null }
  readonly history?: readonly HistoryEntry[] | null
  readonly config?: {
    readonly Entrypoint?: readonly string[] | string | null
    readonly Cmd?: readonly string[] | string | null
  } | null
}

export interface HistoryEntry {
  readonly created_by?: string
  readonly comment?: string
  readonly empty_layer?: boolean
}

/** An entry of `manifest.json`, which `docker save` writes beside or in place of an OCI index. */
export interface DockerArchiveManifest {
  readonly Config: string
  readonly Layers: readonly string[] | null
  /** The names that the image was saved by. */
  readonly RepoTags?: unknown
  /** Descriptors of layers by their diffIDs, for those that only their owner distributes. */
  readonly LayerSources?: { readonly [diffId: string]: unknown } | null
}

export const isIndex = (value: unknown): value is Index =>
  isObject(value) && isArrayOf(value['manifests'], isDescriptor)

export const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  isDescriptor(value['config']) &&
  isText(value['artifactType'] ?? '') &&
  (value['layers'] === null || isArrayOf(value['layers'], isDescriptor)) &&
  (value['subject'] === undefined || isDescriptor(value['subject']))

export const isConfig = (value: unknown): value is Config =>
  isObject(value) &&
  isPlatform(value) &&
  isObject(value['rootfs']) &&
  isArrayOf(value['rootfs']['diff_ids'] ?? [], isDigest) &&
  isArrayOf(value['history'] ?? [], isObject) &&
  isObject(value['config'] ?? {})

/** Whether it is known of each entry of a history if it made a layer; Go writes null for what is not there. */
export const isHistory = (history: readonly HistoryEntry[]): boolean =>
  history.every(({ empty_layer }) => typeof (empty_layer ?? false) === 'boolean')

/** A history as far as it can be read: what is no text is no instruction. */
export const readableHistory = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.map((entry) => (isText(entry.created_by ?? '') ? entry : { empty_layer: entry.empty_layer === true }))

export const isDockerArchive = (value: unknown): value is readonly DockerArchiveManifest[] =>
  isArrayOf(value, isDockerArchiveManifest)

const isDockerArchiveManifest = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['Config']) &&
  isArrayOf(value['Layers'] ?? [], isText) &&
  isObject(value['LayerSources'] ?? {})

/** The descriptor that an archive has of a layer which only its owner distributes. */
export function layerSource({ LayerSources }: DockerArchiveManifest, diffId: string): Descriptor | undefined {
  const descriptor: unknown = LayerSources?.[diffId]
  return isDescriptor(descriptor) ? descriptor : undefined
}

/** The tags of an image in an archive of the engine. */
export const archiveTags = ({ RepoTags }: DockerArchiveManifest): readonly string[] => [RepoTags].flat().filter(isText)

/**
 * What an index calls an image: by the annotation of containerd, which has the repository too, or that of OCI. A name that is
 * written as a digest is none: it would stand for another image.
 */
export function nameOf({ annotations }: Descriptor): string {
  const name = annotations?.['io.containerd.image.name'] ?? annotations?.['org.opencontainers.image.ref.name']
  return isText(name) && !name.startsWith('sha256:') ? name.replace(/^docker\.io\/(?:library\/)?/, '') : ''
}

/** Whether a manifest only describes another one (buildx's provenance and SBOM); never weighed as a platform. */
export const isAttestation = (descriptor: Descriptor): boolean =>
  descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'

/** Whether a layer may be missing, because only its owner distributes it (descriptor.md and layer.md of OCI). */
export const isForeign = ({ urls, mediaType }: Descriptor): boolean =>
  (urls?.length ?? 0) > 0 || /\.(nondistributable|foreign)\./.test(mediaType ?? '')

/** The first word of what a container runs (config.md: the entrypoint, then the command); empty where there is none. */
export const programOf = ({ config }: Config): string =>
  [config?.Entrypoint, config?.Cmd].flat().find((word) => isText(word) && word !== '') ?? ''

/** Where a blob is in an OCI layout (image-layout.md): `blobs/sha256/<hex>`. */
export const blobPath = (digest: string): string => `blobs/${digest.replace(':', '/')}`

/**
 * `linux/arm64/v8`, as `--platform` takes it; of an image's config `normalPlatform` makes it the one that all spellings
 * share.
 */
export function platformOf({ os, architecture, variant }: Pick<Config, 'os' | 'architecture' | 'variant'>): string {
  return [os || 'unknown', architecture || 'unknown', ...(variant ? [variant] : [])].join('/')
}

function isDescriptor(value: unknown): value is Descriptor {
  return (
    isObject(value) &&
    isDigest(value['digest']) &&
    Number.isSafeInteger(value['size']) &&
    Number(value['size']) >= 0 &&
    isText(value['mediaType'] ?? '') &&
    isPlatform(value['platform'] ?? {})
  )
}

/** What is said of a platform is text; Go writes null for what is not there. */
const isPlatform = (value: unknown): boolean =>
  isObject(value) && ['os', 'architecture', 'variant'].every((name) => isText(value[name] ?? ''))

const isDigest = (value: unknown): value is string =>
  isText(value) && /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(value)
const isText = (value: unknown): value is string => typeof value === 'string'

function isArrayOf<T>(value: unknown, is: (each: unknown) => each is T): value is readonly T[]
function isArrayOf(value: unknown, is: (each: unknown) => boolean): boolean
function isArrayOf(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is)
}
