import type { Moved } from '../baseline/moved.ts'
import { isMetric, type AnyMetric } from '../limits/any-metric.ts'
import type { Metric } from '../metrics.ts'
import type { ImageRecord } from '../record/record.ts'
import type { Gained, ImageComparison, MetricComparison, MovedPart } from './comparison.ts'
import { baseLayersOf, downloadOf, unpackedOf, withBaseLayersOf } from './with-base-layers.ts'

/** What depends on the files of all layers together. */
const NOT_BY_LAYER: ReadonlySet<Metric> = new Set<Metric>(['rootfs', 'wasted', 'files'])

/**
 * Compares without what moved upstream: the base as it would be on the head's base image. A metric that something else
 * that moved may have changed is not compared, as nobody knows by how much.
 */
export function compareMoved(
  head: ImageRecord,
  base: ImageRecord,
  moved: Moved,
  compare: (head: ImageRecord, base: ImageRecord) => ImageComparison,
): ImageComparison {
  const compared = compare(head, moved.baseImage === null ? base : withBaseLayersOf(head, base))
  const metrics = compared.metrics.map((each): MetricComparison => {
    const { metric } = each
    const ofBase = (shown: MetricComparison) => (isMetric(metric) ? base.metrics[metric] : shown.base)
    const reason = each.kind === 'compared' ? whyUntold(metric, moved, isByLayer(metric, head, base)) : undefined
    if (reason === undefined) return each
    return { metric, kind: 'not compared', base: ofBase(each), head: each.head, reason }
  })
  const gained = compared.gained?.map((each): Gained => {
    const isOpen = each.kind === 'compared' && each.names.length > 0
    const reason = isOpen ? whyUntold(each.measure, moved, hasSameBase(head, base)) : undefined
    return reason === undefined ? each : { measure: each.measure, kind: 'not compared', reason }
  })
  return { ...compared, metrics, ...(gained && { gained }), moved: partsOf(head, base, moved) }
}

function partsOf(head: ImageRecord, base: ImageRecord, { baseImage, others, programs }: Moved): readonly MovedPart[] {
  const unknown = { unpacked: null, download: null }
  return [
    ...(baseImage === null ? [] : [baseImagePart(head, base, baseImage)]),
    ...others.map((name): MovedPart => ({ what: 'image', name, ...unknown })),
    ...programs.map(({ path }): MovedPart => ({ what: 'go version', name: path, ...unknown })),
  ]
}

function baseImagePart(head: ImageRecord, base: ImageRecord, name: string): MovedPart {
  const [now, before] = [baseLayersOf(head), baseLayersOf(base)]
  if (now === undefined || before === undefined) return { what: 'base image', name, unpacked: null, download: null }
  const [added, removed] = [downloadOf(now), downloadOf(before)]
  return {
    what: 'base image',
    name,
    unpacked: unpackedOf(now) - unpackedOf(before),
    download: added === null || removed === null ? null : added - removed,
  }
}

/** Why it is not known what of a metric's change is the head's own; undefined if it is. */
function whyUntold(metric: string, { baseImage, others, programs }: Moved, isTold: boolean): string | undefined {
  const untold = 'is another image now than at the base, and how much of the change comes from that is not known'
  // What is compiled or copied is in the own layers.
  if (others.length > 0 && metric !== 'base') return `${others[0]} ${untold}`
  const [program] = programs
  if (program !== undefined && metric !== 'base') {
    const releases = `/${program.path} was compiled by ${program.base} at the base and by ${program.head} at the head`
    return `${releases}, and it is not known whether its Dockerfile asks for that`
  }
  return baseImage === null || isTold ? undefined : `${baseImage} ${untold}`
}

/** Whether the layers of the base image say how much of this metric they are. */
function isByLayer(metric: AnyMetric, head: ImageRecord, base: ImageRecord): boolean {
  if (baseLayersOf(head) === undefined || baseLayersOf(base) === undefined) return false
  return (isMetric(metric) && !NOT_BY_LAYER.has(metric)) || hasSameBase(head, base)
}

/** Whether the base image's layers are known, and the same on both sides. */
function hasSameBase(head: ImageRecord, base: ImageRecord): boolean {
  const [now, before] = [baseLayersOf(head), baseLayersOf(base)]
  if (now === undefined || before === undefined) return false
  return now.length === before.length && now.every(({ diffId }, index) => diffId === before[index]!.diffId)
}
