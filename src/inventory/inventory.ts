import type { Image } from '../image/image.ts'
import type { Copied } from '../plan/copied.ts'
import { sum } from '../units/sum.ts'
import { duplicates, type Duplicate } from './duplicates.ts'
import { instructions } from './instructions.ts'
import { programsOf, type GoProgram, type PackedProgram } from './programs.ts'
import { repositoryData, type RepositoryData } from './repository-data.ts'
import { entryTotals, type EntryTotals } from './entry-totals.ts'
import { emptyTree, type TreeFile, type TreeLeaf } from './tree.ts'
import type { ReadMetrics } from '../metrics.ts'
import type { LayerWeight } from './layer-weight.ts'
import type { FileWeight } from './file-weight.ts'
import type { RootfsLeaf } from './rootfs-leaf.ts'
import type { HiddenCopies } from './hidden.ts'

/** What an image weighs and where the weight lies. Bytes as defined in docs/measurement.md. */
export interface Inventory {
  readonly metrics: ReadMetrics
  readonly layers: readonly LayerWeight[]
  /** Every file of the rootfs, in no order; hardlinks once. Made while iterating: there may be a million. */
  readonly files: Iterable<FileWeight>
  /** Every path of the rootfs that is no folder, in no order. Made while iterating, too. */
  readonly leaves: Iterable<RootfsLeaf>
  /** Permission bits of the file that a container finds at a path, following links; undefined if there is none. */
  readonly modeAt: (path: string) => number | undefined
  /** The path in `files` of what a container finds at a path, following links. Undefined if nothing is there. */
  readonly lookUp: (path: string) => string | undefined
  /** Where a path is, links above it followed, and what it leads to if it is a link; a file by this name of it. */
  readonly placesOf: (path: string) => readonly string[]
  /** The heaviest files of the rootfs, heaviest first, and whether that is all of them. */
  readonly paths: readonly FileWeight[]
  readonly pathsComplete: boolean
  /** What makes `wasted`, heaviest first. */
  readonly hidden: readonly HiddenCopies[]
  readonly duplicates: readonly Duplicate[]
  readonly goBinaries: readonly GoProgram[]
  readonly packed: readonly PackedProgram[]
  readonly repository: readonly RepositoryData[]
}

/** How many of the heaviest files are named. A record keeps as many of them as fit (record/fit-image.ts). */
const PATHS_KEPT = 1000

interface Origins {
  /** `NAME=value`, to be kept out of the instructions. */
  readonly buildArgs: readonly string[]
  /** For each layer, the line of the Dockerfile that made it. */
  readonly lines: readonly (number | null)[]
  /** For each layer, what it copies from the build's context; null if unknown. */
  readonly copied: readonly (Copied | null)[]
}

/**
 * Weighs an image. `baseDiffIds` are the layers of the final stage's base image, lowest first; if undefined, or not the
 * image's lowest layers, `own` and `base` are null. Throws `image.links`.
 */
export function takeInventory(
  image: Image,
  baseDiffIds: readonly string[] | undefined,
  { buildArgs, lines, copied }: Origins = { buildArgs: [], lines: [], copied: [] },
): Inventory {
  const tree = emptyTree()
  image.layers.forEach(({ entries, digest }) => tree.apply(entries, digest))
  const totals = entryTotals(image.layers, tree, PATHS_KEPT)
  const layers = layerRecords(image, totals, baseDiffIds, { names: instructions(image, buildArgs), lines })
  const unpacked = sum(layers, (each) => each.unpacked)
  const bases = layers.filter(({ origin }) => origin === 'base')
  const base = layers.some(({ origin }) => origin === 'unknown') ? null : sum(bases, (each) => each.unpacked)
  return {
    metrics: {
      unpacked,
      download:
        image.downloadMethod === 'none' ? null : sum(layers, ({ download }) => download ?? 0) + image.configSize,
      rootfs: totals.rootfs,
      wasted: unpacked - totals.rootfs,
      own: base === null ? null : unpacked - base,
      base,
      layers: layers.length,
      files: tree.names(),
    },
    layers,
    files: {
      *[Symbol.iterator]() {
        for (const file of tree.files()) yield fileAt(image.layers, file)
      },
    },
    leaves: {
      *[Symbol.iterator]() {
        for (const leaf of tree.leaves()) yield leafAt(image.layers, leaf)
      },
    },
    modeAt: tree.modeAt,
    lookUp: tree.lookUp,
    placesOf: tree.placesOf,
    pathsComplete: totals.count <= PATHS_KEPT,
    hidden: totals.hidden.records(),
    repository: repositoryData(image.layers, tree, copied),
    ...named(image.layers, layers, totals, tree.files()),
  }
}

function fileAt(layers: Image['layers'], { path, layer, position }: TreeFile): FileWeight {
  const { entries } = layers[layer]!
  return { path, bytes: entries.bytes(position), layer, content: entries.content(position) }
}

function leafAt(layers: Image['layers'], { path, kind, file }: TreeLeaf): RootfsLeaf {
  if (file === undefined) return { path, kind, bytes: 0, mode: 0, layer: undefined, content: undefined }
  const { layer, position, mode, isShared } = file
  const bytes = layers[layer]!.entries.bytes(position)
  return { path, kind, bytes, mode, layer, content: isShared ? `${layer} ${position}` : undefined }
}

/** What must be named by path, collected in one walk through the rootfs. */
function named(
  layers: Image['layers'],
  records: readonly LayerWeight[],
  { heaviest, contents }: EntryTotals,
  files: Iterable<TreeFile>,
): Pick<Inventory, 'paths' | 'duplicates' | 'goBinaries' | 'packed'> {
  const kept = layers.map(() => new Set<number>())
  for (const { layer, position } of heaviest) kept[layer]!.add(position)
  const paths: FileWeight[] = []
  const same = duplicates((layer) => records[layer]!.origin === 'base')
  const programs = programsOf(layers)
  for (const file of files) {
    const { layer, position } = file
    const isHeavy = kept[layer]!.has(position)
    const mayRepeat = contents.mayRepeat(layers[layer]!.entries.contentStart(position))
    const isProgram = programs.has(layer, position)
    if (!isHeavy && !mayRepeat && !isProgram) continue
    const found = fileAt(layers, file)
    if (isHeavy) paths.push(found)
    if (mayRepeat) same.add(found)
    if (isProgram) programs.add(found, position)
  }
  const heaviestFirst = paths.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
  return { paths: heaviestFirst.slice(0, PATHS_KEPT), duplicates: same.records(), ...programs.records() }
}

function layerRecords(
  image: Image,
  { layers }: EntryTotals,
  baseDiffIds: readonly string[] | undefined,
  { names, lines }: { names: readonly string[]; lines: Origins['lines'] },
): readonly LayerWeight[] {
  const baseLayers = baseDiffIds && startsWithLayers(image, baseDiffIds) ? baseDiffIds.length : undefined
  return image.layers.map(({ diffId, stored, gzip6 }, position) => ({
    diffId,
    instruction: names[position]!,
    line: lines[position] ?? null,
    origin: baseLayers === undefined ? 'unknown' : position < baseLayers ? 'base' : 'own',
    ...layers[position]!,
    download: { blobs: stored, 'gzip-6': gzip6 ?? null, none: null }[image.downloadMethod],
  }))
}

/** Whether these are an image's lowest layers, in this order. `scratch` has none. */
export function startsWithLayers({ layers }: Pick<Image, 'layers'>, diffIds: readonly string[]): boolean {
  return diffIds.length <= layers.length && diffIds.every((diffId, position) => layers[position]!.diffId === diffId)
}
