import type { Bytes } from '../units/bytes.ts'

/** A reference to a blob (OCI image-spec descriptor.md). */
export interface Descriptor {
  readonly mediaType?: string
  readonly digest: string
  readonly size: Bytes
  readonly platform?: { readonly os?: string; readonly architecture?: string; readonly variant?: string }
  readonly annotations?: { readonly [key: string]: string }
}

export interface Index {
  readonly manifests: readonly Descriptor[]
}

export interface Manifest {
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

/** The parts of an image config that weighing needs (OCI image-spec config.md). */
export interface Config {
  readonly architecture?: string
  readonly os?: string
  readonly variant?: string
  readonly rootfs: { readonly diff_ids: readonly string[] }
  readonly history?: readonly HistoryEntry[]
}

export interface HistoryEntry {
  readonly created_by?: string
  readonly comment?: string
  readonly empty_layer?: boolean
}

/** An entry of `manifest.json`, which `docker save` writes beside or in place of an OCI index. */
export interface DockerArchiveManifest {
  readonly Config: string
  readonly Layers: readonly string[]
}

export const isIndex = (value: unknown): value is Index =>
  isObject(value) && isArrayOf(value['manifests'], isDescriptor)

export const isManifest = (value: unknown): value is Manifest =>
  isObject(value) && isDescriptor(value['config']) && isArrayOf(value['layers'], isDescriptor)

export function isConfig(value: unknown): value is Config {
  if (!isObject(value) || !isObject(value['rootfs'])) return false
  const history = value['history']
  return isArrayOf(value['rootfs']['diff_ids'], isDigest) && (history === undefined || isArrayOf(history, isObject))
}

export const isDockerArchive = (value: unknown): value is readonly DockerArchiveManifest[] =>
  isArrayOf(value, (each) => isObject(each) && isText(each['Config']) && isArrayOf(each['Layers'] ?? [], isText))

/** Whether a manifest only describes another one (buildx's provenance and SBOM); never weighed as a platform. */
export const isAttestation = (descriptor: Descriptor): boolean =>
  descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'

/** Where a blob is in an OCI layout (image-layout.md): `blobs/sha256/<hex>`. */
export const blobPath = (digest: string): string => `blobs/${digest.replace(':', '/')}`

/** `linux/arm64/v8`, as `--platform` takes it. */
export function platformOf({ os, architecture, variant }: Config): string {
  return [os ?? 'unknown', architecture ?? 'unknown', ...(variant ? [variant] : [])].join('/')
}

function isDescriptor(value: unknown): value is Descriptor {
  return (
    isObject(value) && isDigest(value['digest']) && Number.isSafeInteger(value['size']) && Number(value['size']) >= 0
  )
}

const isDigest = (value: unknown): value is string =>
  isText(value) && /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isArrayOf<T>(value: unknown, is: (each: unknown) => each is T): value is readonly T[]
function isArrayOf(value: unknown, is: (each: unknown) => boolean): boolean
function isArrayOf(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is)
}
