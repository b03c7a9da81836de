import { fail } from '../errors.ts'
import type { Contents, Document } from './contents.ts'
import type { ImageExport } from './export-entry.ts'
import type { Image } from './image.ts'
import type { Layer } from './layer.ts'
import {
  blobPath,
  isAttestation,
  isConfig,
  isDockerArchive,
  isIndex,
  isManifest,
  platformOf,
  type Descriptor,
} from './manifest.ts'

/** What a manifest says an image is made of: keys into the contents, lowest layer first. */
interface Parts {
  readonly digest: string
  readonly config: string
  readonly layers: readonly { readonly key: string; readonly descriptor: Descriptor | undefined }[]
}

/**
 * Joins what was read to images, one for each platform that is there. Follows nested indexes, which the containerd
 * store writes; leaves out attestation manifests, and platforms of an index that were never pulled.
 * Throws `image.not-an-image`, `image.missing-blob`, `image.digest` or `image.truncated`, naming the blob.
 */
export function resolveImages(source: ImageExport, contents: Contents): readonly Image[] {
  const found = unique(partsOf(source, contents))
  const present = found.filter((parts) => contents.documents.has(parts.config))
  const [first] = found
  if (!first) throw fail('image.not-an-image', { name: source.name, detail: 'it has no manifest' })
  if (present.length === 0) throw missing(source, first.config, 'its config')
  return present.map((parts) => imageOf(source, contents, parts))
}

/** Each image once: `docker save` names one for each of its tags. */
function unique(parts: readonly Parts[]): readonly Parts[] {
  return [...new Map(parts.map((each) => [`${each.digest} ${each.config}`, each])).values()]
}

function partsOf(source: ImageExport, { documents }: Contents): readonly Parts[] {
  const index = documents.get('index.json')?.json
  if (isIndex(index)) {
    const parts = index.manifests.flatMap((each) => ociParts(source, documents, each))
    if (parts.length > 0) return parts
  }
  const archive = documents.get('manifest.json')?.json
  if (!isDockerArchive(archive)) return []
  return archive.map(({ Config, Layers }) => ({
    digest: '',
    config: Config,
    layers: Layers.map((key) => ({ key, descriptor: undefined })),
  }))
}

function ociParts(
  source: ImageExport,
  documents: ReadonlyMap<string, Document>,
  descriptor: Descriptor,
): readonly Parts[] {
  if (isAttestation(descriptor)) return []
  const document = documents.get(blobPath(descriptor.digest))
  if (!document) return descriptor.platform ? [] : failMissing(source, blobPath(descriptor.digest), 'its manifest')
  if (isIndex(document.json)) return document.json.manifests.flatMap((each) => ociParts(source, documents, each))
  if (!isManifest(document.json)) {
    throw fail('image.not-an-image', { name: source.name, detail: `${blobPath(descriptor.digest)} is no manifest` })
  }
  const layers = document.json.layers.map((each) => ({ key: blobPath(each.digest), descriptor: each }))
  return [{ digest: document.digest, config: blobPath(document.json.config.digest), layers }]
}

function imageOf(source: ImageExport, contents: Contents, parts: Parts): Image {
  const document = contents.documents.get(parts.config)!
  const config = document.json
  if (!isConfig(config)) {
    throw fail('image.not-an-image', { name: source.name, detail: `${parts.config} is no image config` })
  }
  const layers = parts.layers.map(({ key, descriptor }, position) => {
    const layer = contents.layers.get(key) ?? failMissing(source, key, `layer ${position + 1}`)
    checkLayer(source, key, layer, { descriptor, diffId: config.rootfs.diff_ids[position] })
    return layer
  })
  if (layers.length !== config.rootfs.diff_ids.length) {
    const detail = `its manifest has ${layers.length} layers, its config ${config.rootfs.diff_ids.length}`
    throw fail('image.not-an-image', { name: source.name, detail })
  }
  return {
    digest: parts.digest,
    configDigest: document.digest,
    configSize: document.size,
    platform: platformOf(config),
    layers,
    history: config.history ?? [],
    downloadMethod: layers.some((each) => each.gzip6 === undefined) ? 'blobs' : layers.length > 0 ? 'gzip-6' : 'blobs',
  }
}

interface Expected {
  readonly descriptor: Descriptor | undefined
  readonly diffId: string | undefined
}

function checkLayer(source: ImageExport, key: string, layer: Layer, { descriptor, diffId }: Expected): void {
  const blob = { name: source.name, blob: key }
  if (descriptor && descriptor.size !== layer.stored) {
    throw fail('image.truncated', { ...blob, found: layer.stored, expected: descriptor.size })
  }
  if (diffId !== undefined && diffId !== layer.diffId) {
    throw fail('image.digest', { ...blob, found: `${layer.diffId} (diffID)`, expected: diffId })
  }
}

const missing = (source: ImageExport, blob: string, role: string) =>
  fail('image.missing-blob', { name: source.name, blob, role })

function failMissing(source: ImageExport, blob: string, role: string): never {
  throw missing(source, blob, role)
}
