import type { ImageRecord } from '../record/record.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'
import type { Metrics } from '../metrics.ts'
import { sum } from '../units/sum.ts'
import type { Bytes } from '../units/bytes.ts'

/** The layers of an image's base image, lowest first; undefined if they cannot be told apart from its own. */
export function baseLayersOf({ layers }: ImageRecord): readonly LayerWeight[] | undefined {
  if (layers.some(({ origin }) => origin === 'unknown')) return undefined
  return layers.filter(({ origin }) => origin === 'base')
}

export const unpackedOf = (layers: readonly LayerWeight[]): Bytes => sum(layers, ({ unpacked }) => unpacked)

/** Compressed bytes; null if one of the layers' is not known. */
export function downloadOf(layers: readonly LayerWeight[]): Bytes | null {
  const known = layers.flatMap(({ download }) => download ?? [])
  return known.length < layers.length ? null : sum(known, (bytes) => bytes)
}

/**
 * The base as it would be on the head's base image, with its own layers above that. What is counted by layer is exact;
 * `rootfs`, `wasted` and `files` stay as they are, because it is not known what its own layers would hide.
 */
export function withBaseLayersOf(head: ImageRecord, base: ImageRecord): ImageRecord {
  const [now, before] = [baseLayersOf(head), baseLayersOf(base)]
  if (now === undefined || before === undefined) return base
  const stacks: Stacks = { now: now.length, before: before.length }
  const more = now.length - before.length
  return {
    ...base,
    layers: [...now, ...base.layers.slice(before.length)],
    paths: files(head.paths, base.paths, stacks).toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)),
    // Of the new base image, the files that the head's own layers hide are not known.
    pathsComplete: false,
    goBinaries: files(head.goBinaries, base.goBinaries, stacks).toSorted((a, b) => b.size - a.size),
    hidden: own(base.hidden, stacks).map((each) => Object.assign({}, each, { hiddenBy: each.hiddenBy + more })),
    ...(base.repository && { repository: own(base.repository, stacks) }),
    metrics: metricsWith(head, base, now, before),
  }
}

/** Numbers of layers: of the base image that is put below, and of the one that was there. */
interface Stacks {
  readonly now: number
  readonly before: number
}

interface InLayer {
  readonly layer: number
}

function own<T extends InLayer>(items: readonly T[], { now, before }: Stacks): readonly T[] {
  const above = items.filter(({ layer }) => layer >= before)
  return above.map((each) => Object.assign({}, each, { layer: each.layer + now - before }))
}

/** Files of the new base image, and own ones, which replace those of the same path. */
function files<T extends InLayer & { readonly path: string }>(
  heads: readonly T[],
  bases: readonly T[],
  stacks: Stacks,
): readonly T[] {
  const kept = own(bases, stacks)
  const paths = new Set(kept.map(({ path }) => path))
  return [...heads.filter(({ layer, path }) => layer < stacks.now && !paths.has(path)), ...kept]
}

function metricsWith(
  head: ImageRecord,
  { metrics }: ImageRecord,
  now: readonly LayerWeight[],
  before: readonly LayerWeight[],
): Metrics {
  const [added, removed] = [downloadOf(now), downloadOf(before)]
  const isKnown = metrics.download !== null && added !== null && removed !== null
  return {
    ...metrics,
    unpacked: metrics.unpacked === null ? null : metrics.unpacked + unpackedOf(now) - unpackedOf(before),
    download: isKnown ? metrics.download + added - removed : null,
    base: head.metrics.base,
    layers: metrics.layers + now.length - before.length,
  }
}
