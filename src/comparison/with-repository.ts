import type { ImageRecord } from '../record/record.ts'
import { isWithin } from '../units/within.ts'
import { compareLayers } from './compare-layers.ts'
import { measureIn, type Measure, type Measures } from '../limits/measures.ts'
import type { Metrics } from '../metrics.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'
import type { FileWeight } from '../inventory/file-weight.ts'
import type { RepositoryData } from '../inventory/repository-data.ts'

interface Pair {
  readonly base: RepositoryData
  readonly head: RepositoryData
}

/**
 * The base with the head's repository data (`.git`) in place of its own, which differs by chance and not by growth. If
 * a layer has such data on one side only, that counts as a change. Returns `base` itself if nothing is replaced.
 */
export function withRepositoryOf(head: ImageRecord, base: ImageRecord): ImageRecord {
  const pairs = pairsIn(head, base)
  if (pairs.length === 0) return base
  return {
    ...base,
    layers: base.layers.map((layer, index) => {
      const pair = pairs.find((each) => each.base.layer === index)
      return pair ? layerWith(layer, pair) : layer
    }),
    metrics: pairs.reduce((metrics, pair) => metricsWith(metrics, pair, base), base.metrics),
    ...(base.measures && { measures: measuresWith(base.measures, head, isOfAll(pairs, head, base)) }),
    paths: pairs.reduce((paths, pair) => pathsWith(paths, pair, head), base.paths),
    hidden: pairs.reduce(hiddenWith, base.hidden),
    repository: base.repository?.map((each) => {
      const pair = pairs.find((one) => one.base === each)
      return pair ? { ...pair.head, layer: each.layer } : each
    }),
  }
}

function pairsIn(head: ImageRecord, base: ImageRecord): readonly Pair[] {
  const [before, after] = [base.repository ?? [], head.repository ?? []]
  if (before.length === 0 || after.length === 0) return []
  return compareLayers(head, base).flatMap((compared) => {
    const from = before.find(({ layer }) => base.layers[layer] === compared.base)
    const to = after.find(({ layer }) => head.layers[layer] === compared.head)
    return compared.kind === 'changed' && from && to ? [{ base: from, head: to }] : []
  })
}

function layerWith(layer: LayerWeight, { base, head }: Pair): LayerWeight {
  const files = head.files - base.files + moreHiddenFiles({ base, head })
  return { ...layer, unpacked: layer.unpacked + head.bytes - base.bytes, files: layer.files + files }
}

/** How many more hidden files the head has; none if either number is unknown. */
function moreHiddenFiles({ base, head }: Pair): number {
  return base.hiddenFiles === null || head.hiddenFiles === null ? 0 : head.hiddenFiles - base.hiddenFiles
}

function metricsWith(metrics: Metrics, { base, head }: Pair, { layers }: ImageRecord): Metrics {
  const [bytes, hidden] = [head.bytes - base.bytes, head.hidden - base.hidden]
  const origin = layers[base.layer]?.origin
  return {
    ...metrics,
    unpacked: plus(metrics.unpacked, bytes),
    rootfs: plus(metrics.rootfs, bytes - hidden),
    wasted: plus(metrics.wasted, hidden),
    own: plus(metrics.own, origin === 'own' ? bytes : 0),
    base: plus(metrics.base, origin === 'base' ? bytes : 0),
    files: plus(metrics.files, head.files - base.files),
  }
}

/** Whether both images have no other repository data. If one has, it is not told apart in what rules asked for. */
const isOfAll = (pairs: readonly Pair[], ...images: readonly ImageRecord[]): boolean =>
  images.every(({ repository = [] }) => repository.length === pairs.length)

function measuresWith(measures: Measures, head: ImageRecord, isWhole: boolean): Measures {
  if (!isWhole) return measures
  const even = Object.entries(measures).map(([name, measure]): readonly [string, Measure] => {
    const more = (measureIn(head.measures, name)?.repository ?? 0) - (measure.repository ?? 0)
    return [name, { ...measure, amount: plus(measure.amount, more) }]
  })
  return Object.fromEntries(even)
}

function pathsWith(paths: readonly FileWeight[], pair: Pair, head: ImageRecord): readonly FileWeight[] {
  const others = paths.filter((each) => !isOf(each, pair.base))
  const heads = head.paths.filter((each) => isOf(each, pair.head))
  const moved = heads.map(({ path, bytes, content }) => ({ path, bytes, content, layer: pair.base.layer }))
  return [...others, ...moved].toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
}

const plus = (value: number | null, more: number): number | null => (value === null ? null : value + more)

const isOf = ({ path, layer }: FileWeight, repository: RepositoryData): boolean =>
  layer === repository.layer && isWithin(path, repository.path)

/** Adjusts the heaviest group of the layer's hidden copies: what hides repository data hides most of the layer. */
function hiddenWith(hidden: ImageRecord['hidden'], { base, head }: Pair): ImageRecord['hidden'] {
  const heaviest = hidden.findIndex(({ layer, bytes }) => layer === base.layer && bytes >= base.hidden)
  return hidden.map((group, index) => {
    if (index !== heaviest) return group
    const files = Math.max(0, group.files + moreHiddenFiles({ base, head })) // groups do not count the empty ones
    return { ...group, bytes: group.bytes + head.hidden - base.hidden, files }
  })
}
