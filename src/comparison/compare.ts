import type { Baseline } from '../baseline/baseline.ts'
import { isRead } from '../metrics.ts'
import type { ImageRecord, WeightRecord } from '../record/record.ts'
import type { Comparison, ImageComparison, MetricComparison } from './comparison.ts'
import { explain } from './explain.ts'
import { compareLayers } from './compare-layers.ts'
import { compareMoved } from './compare-moved.ts'
import { compareGained, compareMeasures, refuseMeasures } from './compare-measures.ts'
import { compareMetrics, refuseMetrics } from './compare-metrics.ts'
import { compareModules } from './module-changes.ts'
import { comparePaths } from './compare-paths.ts'
import { withRepositoryOf } from './with-repository.ts'
import { unrecorded, withoutUnrecorded } from './unrecorded.ts'
import { compareSettings } from './compare-settings.ts'
import type { Definition } from '../plan/definition.ts'

/** Compares an image of a head with its baseline, or says why not (docs/design.md, "Baseline: the right commit, provably"). */
export function compareRecords(head: WeightRecord, baseline: Baseline): Comparison {
  if (baseline.kind === 'none') return { kind: 'none', reason: baseline.reason }
  const find = (image: ImageRecord) => named(image, baseline.record)
  if (baseline.source === 'image') {
    const { reference, record } = baseline
    return compare(head, record, find, (image, base) =>
      base ? compareImages(image, base) : refuse(image, base, `${reference} has no ${image.platform} image`),
    )
  }
  return compare(head, baseline.record, find, (image, base) => {
    if (!base) return refuse(image, base, 'no image of that name and platform at the base')
    if (!sameDefinition(image.definition, base.definition)) return refuse(image, base, otherDefinition(image, base))
    const moved = baseline.moved?.find(({ name, platform }) => name === image.name && platform === image.platform)
    return moved ? compareMoved(image, base, moved, compareCheckouts) : compareCheckouts(image, base)
  })
}

/** Compares any two records. Images match by name and platform, then by platform; single images match each other. */
export function compareSides(head: WeightRecord, base: WeightRecord): Comparison {
  const find = (image: ImageRecord) => counterpart(image, head, base)
  return compare(head, base, find, (image, match) =>
    match ? compareImages(image, match) : refuse(image, match, 'no image of that platform on the other side'),
  )
}

function compare(
  head: WeightRecord,
  base: WeightRecord,
  find: (image: ImageRecord) => ImageRecord | undefined,
  compareWith: (image: ImageRecord, match: ImageRecord | undefined) => ImageComparison,
): Comparison {
  if (head.tool.method !== base.tool.method) {
    const reason = `the base was weighed by method ${base.tool.method}, the head by method ${head.tool.method}`
    return { kind: 'none', reason }
  }
  const matches = head.images.map(find)
  return {
    kind: 'compared',
    images: head.images.map((image, index) => compareWith(image, matches[index])),
    onlyAtBase: base.images
      .filter((image) => !matches.includes(image))
      .map(({ name, platform }) => ({ name, platform })),
  }
}

/** Compares two records of an image from different checkouts, whose repository data does not count as a change. */
function compareCheckouts(head: ImageRecord, base: ImageRecord): ImageComparison {
  const even = withRepositoryOf(head, base)
  const compared = compareImages(head, even)
  if (even === base) return compared
  const reason = 'it is not known how much of a compressed layer is repository data (.git)'
  const { download: before } = base.metrics
  const download: MetricComparison = {
    metric: 'download',
    kind: 'not compared',
    base: before,
    head: head.metrics.download,
    reason,
  }
  return { ...compared, metrics: compared.metrics.map((each) => (each.metric === 'download' ? download : each)) }
}

function compareImages(head: ImageRecord, base: ImageRecord): ImageComparison {
  if (!isRead(head) || !isRead(base)) return compareSizes(head, base)
  const notCompared = unrecorded(head, base)
  const [now, before] = [withoutUnrecorded(head, notCompared), withoutUnrecorded(base, notCompared)]
  const gained = compareGained(now, before)
  return {
    name: head.name,
    platform: head.platform,
    basePlatform: base.platform,
    metrics: [...compareMetrics(now, before), ...compareMeasures(now, before)],
    ...(gained.length > 0 && { gained }),
    layers: compareLayers(now, before),
    paths: comparePaths(now, before),
    cause: explain(now, before),
    settings: compareSettings(now, before),
    modules: compareModules(now, before),
    ...(notCompared.length > 0 && { notCompared }),
  }
}

/** Where the layers of one were not read: nothing is known of why it changed. */
function compareSizes(head: ImageRecord, base: ImageRecord): ImageComparison {
  const { name, platform } = head
  const metrics = [...compareMetrics(head, base), ...compareMeasures(head, base)]
  const none = { layers: [], paths: [], cause: null, settings: [], modules: [] }
  return { name, platform, basePlatform: base.platform, metrics, ...none }
}

/** An image that is not compared, and why. */
export function refuse(head: ImageRecord, base: ImageRecord | undefined, reason: string): ImageComparison {
  const { name, platform } = head
  const metrics = [...refuseMetrics(head, base, reason), ...refuseMeasures(head, reason)]
  return { name, platform, basePlatform: null, metrics, layers: [], paths: [], cause: null, settings: [], modules: [] }
}

function named(image: ImageRecord, { images }: WeightRecord): ImageRecord | undefined {
  return images.find(({ name, platform }) => name === image.name && platform === image.platform)
}

function counterpart(image: ImageRecord, head: WeightRecord, base: WeightRecord): ImageRecord | undefined {
  const same = named(image, base)
  if (same) return same
  if (head.images.length === 1 && base.images.length === 1) return base.images[0]
  const ofPlatform = (record: WeightRecord) => record.images.filter(({ platform }) => platform === image.platform)
  return ofPlatform(head).length === 1 && ofPlatform(base).length === 1 ? ofPlatform(base)[0] : undefined
}

function sameDefinition(a: Definition | null, b: Definition | null): boolean {
  if (a === null || b === null) return a === b
  return a.context === b.context && asAsked(a.file) === asAsked(b.file) && a.target === b.target
}

/** buildx uses a `dockerfile` if asked for `Dockerfile`. */
const asAsked = (file: string): string => file.replace(/(?<=^|\/)dockerfile$/, 'Dockerfile')

function otherDefinition(head: ImageRecord, base: ImageRecord): string {
  return `it was ${madeFrom(base.definition)} at the base, and is ${madeFrom(head.definition)} at the head`
}

function madeFrom(definition: Definition | null): string {
  if (definition === null) return 'an existing image'
  const target = definition.target === '' ? '' : `, target ${definition.target}`
  return `built from ${definition.file}${target} in context ${definition.context}`
}
