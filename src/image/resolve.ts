import { fail } from '../errors/errors.ts'
import { normalPlatform } from '../units/platform.ts'
import type { Contents } from './contents.ts'
import type { ImageExport } from './export-entry.ts'
import type { Image, ForeignLayer } from './image.ts'
import type { Layer } from './layer.ts'
import {
  isConfig,
  isForeign,
  isHistory,
  platformOf,
  programOf,
  readableHistory,
  type Config,
  type Descriptor,
  type HistoryEntry,
} from './manifest.ts'
import { noImage } from './no-image.ts'
import { onePerPlatform } from './one-per-platform.ts'
import { imageParts, type Parts } from './image-parts.ts'
import { checkExtent } from './extent.ts'
import { counted } from '../units/counted.ts'

interface Found {
  readonly source: ImageExport
  readonly contents: Contents
  /** The first layer of each content. */
  readonly byDiffId: ReadonlyMap<string, Layer>
}

/**
 * Joins what was read into images, one per platform. Throws `image.not-an-image`, `image.missing-blob`,
 * `image.malformed`, `image.digest`, `image.truncated`, `image.several` and `image.no-such-name`.
 */
export function resolveImages(source: ImageExport, contents: Contents): readonly Image[] {
  const parts = imageParts(source.name, contents.documents, source.wanted)
  const [first] = parts
  if (!first && source.withoutLayers) return [imageWithoutLayers(source.withoutLayers, source.id ?? '')]
  if (!first) throw noImage(source, contents.documents)
  const present = firstOfEach(parts, ({ config }) => config.path).filter(({ config }) =>
    contents.documents.has(config.path),
  )
  if (present.length === 0) {
    throw fail('image.missing-blob', { name: source.name, blob: first.config.path, role: 'its config' })
  }
  const layers = firstOfEach([...contents.layers.values()], ({ diffId }) => diffId)
  const found: Found = { source, contents, byDiffId: new Map(layers.map((layer) => [layer.diffId, layer])) }
  const named = present.map((each) => {
    const image = imageOf(found, each)
    return { image, ref: each.ref, digest: each.digest || image.configDigest }
  })
  const images = onePerPlatform(source, named)
  checkExtent(source.name, images)
  return images
}

/** The cost of a pull, which is the config's size, is unknown. */
const imageWithoutLayers = (config: Config, configDigest: string): Image => ({
  digest: '',
  configDigest,
  configSize: 0,
  platform: normalPlatform(platformOf(config)),
  layers: [],
  history: [],
  downloadMethod: 'none',
  program: programOf(config),
  attestations: 0,
  foreignLayers: [],
})

function firstOfEach<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const isFirst = !seen.has(key(item))
    seen.add(key(item))
    return isFirst
  })
}

function imageOf(found: Found, parts: Parts): Image {
  const { source, contents } = found
  const document = contents.documents.get(parts.config.path)!
  const config = document.json
  if (!isConfig(config)) {
    throw fail('image.not-an-image', { name: source.name, detail: `${parts.config.path} is not an image config` })
  }
  if (!isHistory(config.history ?? [])) {
    const detail = 'its history has an empty_layer that is not a boolean'
    throw fail('image.malformed', { name: source.name, blob: parts.config.path, offset: 0, detail })
  }
  const diffIds = config.rootfs.diff_ids ?? []
  if (parts.layers.length !== diffIds.length) {
    const detail = `its manifest has ${counted(parts.layers.length, 'layer')}, but its config has ${diffIds.length}`
    throw fail('image.not-an-image', { name: source.name, detail })
  }
  const places = diffIds.map((_, position) => placeOf(found, { parts, position, diffIds }))
  const layers = places.flatMap((place) => (place.kind === 'layer' ? [place.layer] : []))
  // One compressed layer shows that the medium keeps the blobs a registry gets: the others are final too.
  const real = source.blobsAreFinal || layers.length === 0 || layers.some(({ compression }) => compression !== 'none')
  return {
    digest: real ? parts.digest : '', // no registry has a manifest of unpacked layers
    configDigest: document.digest,
    configSize: document.size,
    platform: normalPlatform(platformOf(config)),
    layers: real ? layers.map((layer) => ({ ...layer, gzip6: undefined })) : layers,
    history: historyOf(readableHistory(config.history ?? []), places),
    downloadMethod: real ? 'blobs' : layers.every(({ gzip6 }) => gzip6 !== undefined) ? 'gzip-6' : 'none',
    program: programOf(config),
    attestations: parts.attestations,
    foreignLayers: places.flatMap((place) => (place.kind === 'foreign' ? [place.record] : [])),
  }
}

type StackPlace =
  { readonly kind: 'layer'; readonly layer: Layer } | { readonly kind: 'foreign'; readonly record: ForeignLayer }

interface Position {
  readonly parts: Parts
  readonly position: number
  readonly diffIds: readonly string[]
}

const foreignPlace = ({ digest, size }: Descriptor): StackPlace => ({
  kind: 'foreign',
  record: { digest, download: size },
})

function placeOf({ source: { name }, contents, byDiffId }: Found, { parts, position, diffIds }: Position): StackPlace {
  const { path, descriptor } = parts.layers[position]!
  const { layers, documents, others } = contents
  const diffId = diffIds[position]!
  // Not even if it is here: whether an engine gives it depends on how it is asked.
  if (descriptor && isForeign(descriptor)) return foreignPlace(descriptor)
  // If an archive stores a layer once for two positions, the second path is a link or missing: match by content.
  const layer = layers.get(path) ?? (descriptor ? undefined : byDiffId.get(diffId))
  if (layer) {
    checkLayer({ name, blob: path }, layer, descriptor, diffId)
    return { kind: 'layer', layer }
  }
  const source = parts.source(diffId)
  if (source && isForeign(source)) return foreignPlace(source)
  if (others.has(path) || documents.has(path)) {
    const detail = `layer ${position + 1} is neither tar, gzip nor zstd`
    throw fail('image.malformed', { name, blob: path, offset: 0, detail })
  }
  throw fail('image.missing-blob', { name, blob: path, role: `layer ${position + 1}` })
}

function checkLayer(
  blob: { readonly name: string; readonly blob: string },
  layer: Layer,
  descriptor: Descriptor | undefined,
  diffId: string,
): void {
  if (descriptor && descriptor.size !== layer.stored) {
    throw fail('image.truncated', { ...blob, found: layer.stored, expected: descriptor.size })
  }
  if (diffId !== layer.diffId)
    throw fail('image.digest', { ...blob, found: `${layer.diffId} (diffID)`, expected: diffId })
}

/** The history without the entries of absent layers, so that the others keep their instructions. */
function historyOf(history: readonly HistoryEntry[], places: readonly StackPlace[]): readonly HistoryEntry[] {
  if (history.filter(makesLayer).length !== places.length) return history
  let position = 0
  return history.filter((entry) => !makesLayer(entry) || places[position++]!.kind === 'layer')
}

const makesLayer = ({ empty_layer }: HistoryEntry): boolean => empty_layer !== true
