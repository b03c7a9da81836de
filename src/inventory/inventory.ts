import type { Image } from '../image/image.ts'
import type { Layer } from '../image/layer.ts'
import type {
  DuplicateRecord,
  GoBinaryRecord,
  HiddenRecord,
  LayerRecord,
  Metrics,
  PackedRecord,
  PathRecord,
} from '../record/record.ts'
import type { Bytes } from '../units/bytes.ts'
import { instructions } from './instruction.ts'
import { emptyTree, type TreeFile } from './tree.ts'

/** What an image weighs and where the weight lies. Bytes as defined in docs/measurement.md. */
export interface Inventory {
  readonly metrics: Metrics
  readonly layers: readonly LayerRecord[]
  /** Every file of the rootfs, in no order; hardlinks once. Made while it is gone through: there may be a million. */
  readonly files: Iterable<PathRecord>
  /** The heaviest files of the rootfs, heaviest first, and whether that is all of them. */
  readonly paths: readonly PathRecord[]
  readonly pathsComplete: boolean
  /** What makes `wasted`, heaviest first. */
  readonly hidden: readonly HiddenRecord[]
  readonly duplicates: readonly DuplicateRecord[]
  readonly goBinaries: readonly GoBinaryRecord[]
  readonly packed: readonly PackedRecord[]
}

/**
 * Weighs an image. `baseDiffIds` are the layers of the final stage's base image, lowest first; `undefined` where the
 * base is not known, and then `own` and `base` are null. A base whose layers are not these is not known either.
 * `buildArgs` (`NAME=value`) are kept out of the instructions.
 */
export function takeInventory(
  image: Image,
  baseDiffIds: readonly string[] | undefined,
  buildArgs: readonly string[] = [],
): Inventory {
  const tree = emptyTree()
  image.layers.forEach((layer, position) => tree.apply(layer.entries, position))
  const paths = tree.files().toSorted(heaviestFirst)
  const baseLayers = baseDiffIds && startsWithLayers(image, baseDiffIds) ? baseDiffIds.length : undefined
  const names = instructions(image, buildArgs)
  const layers = image.layers.map((layer, position): LayerRecord => ({
    diffId: layer.diffId,
    instruction: names[position]!,
    origin: baseLayers === undefined ? 'unknown' : position < baseLayers ? 'base' : 'own',
    unpacked: unpackedOf(layer),
    download: image.downloadMethod === 'gzip-6' ? layer.gzip6! : layer.stored,
    files: layer.entries.filter(({ kind }) => kind === 'file').length,
  }))
  const unpacked = sum(layers, (each) => each.unpacked)
  const rootfs = sum(paths, (each) => each.bytes)
  const base = baseLayers === undefined ? null : sum(layers.slice(0, baseLayers), (each) => each.unpacked)
  return {
    metrics: {
      unpacked,
      download: sum(layers, (each) => each.download) + image.configSize,
      rootfs,
      wasted: unpacked - rootfs,
      own: base === null ? null : unpacked - base,
      base,
      layers: layers.length,
      files: tree.names(),
    },
    layers,
    paths,
  }
}

const heaviestFirst = (a: TreeFile, b: TreeFile): number => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)

/** Whether these are the lowest layers of an image, in this order. No layer at all is the base `scratch`. */
export function startsWithLayers({ layers }: Pick<Image, 'layers'>, diffIds: readonly string[]): boolean {
  return diffIds.length <= layers.length && diffIds.every((diffId, position) => layers[position]!.diffId === diffId)
}

const unpackedOf = (layer: Layer): Bytes => sum(layer.entries, (each) => each.bytes)

function sum<T>(items: readonly T[], bytes: (item: T) => Bytes): Bytes {
  return items.reduce((total, item) => total + bytes(item), 0)
}
