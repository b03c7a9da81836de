import { METRIC_NAMES, METRICS, NO_BASE_IMAGE, type Metric } from '../metrics.ts'
import {
  apart,
  heading,
  indented,
  numbers,
  type Page,
  paragraphs,
  shortLines,
  table,
  titled,
  words,
} from '../page/page.ts'
import type { ImageRecord, WeightRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { adviceBlocks } from './inspection/advice-blocks.ts'
import { goBlocks, packedTable } from './inspection/go-programs.ts'
import { layerTree } from './inspection/layer-tree.ts'
import { fileTable, fileTitle } from './inspection/file-table.ts'
import { hiddenBlocks, duplicateBlocks } from './inspection/waste.ts'
import { plainForm } from './form.ts'
import { formatQuantity } from './format-quantity.ts'
import { notRecordedLine } from './not-recorded.ts'
import { recordFacts, uncommittedFacts } from './record-facts.ts'
import type { DownloadMethod } from '../image/image.ts'

/** What `weighbridge inspect` prints of each image and platform. */
export function inspectionPage(record: WeightRecord): Page {
  return apart(record.images.map((image) => imagePage(image, recordFacts(record))))
}

function imagePage(image: ImageRecord, ofRecord: readonly string[]): Page {
  return [
    ...heading(titleLine(image)),
    ...indented(shortLines([...ofRecord, ...factLines(image), ...uncommittedFacts(image)])),
    ...indented(paragraphs(notRecordedLine(image))),
    ...titled('Weights', [metricTable(image)]),
    ...titled('Layers, lowest first', [layerTree(image)]),
    ...titled(fileTitle(image), [fileTable(image)]),
    ...goBlocks(image),
    ...titled('Packed programs, whose contents cannot be read', [packedTable(image)]),
    ...hiddenBlocks(image),
    ...duplicateBlocks(image),
    ...titled('What would make it smaller', adviceBlocks(image)),
  ]
}

function titleLine({ name, platform, metrics }: ImageRecord): string {
  const { unpacked, download, wasted } = metrics
  const weights = unpacked === null ? [] : [`${formatBytes(unpacked)} unpacked`]
  if (download !== null) weights.push(`${formatBytes(download)} to download`)
  if (wasted !== null && wasted > 0) weights.push(`${formatBytes(wasted)} wasted`)
  return `Image ${plainForm.name(name)} ${plainForm.name(platform)}: ${weights.join(', ')}`
}

function factLines({ digest, configDigest, baseImage, attestations, foreignLayers }: ImageRecord): readonly string[] {
  const base = baseImage && [plainForm.code(baseImage.name), plainForm.code(baseImage.digest)].join(' ').trim()
  return [
    digest === '' ? `image ID ${plainForm.code(configDigest)}` : `digest ${plainForm.code(digest)}`,
    ...(base === null ? [] : [`base image ${base}`]),
    ...(attestations === 0 ? [] : [`not weighed: attestations, ${formatBytes(attestations)}`]),
    ...foreignLayers.map(
      (each) => `not weighed: foreign layer ${plainForm.code(each.digest)}, ${formatBytes(each.download)} to download`,
    ),
  ]
}

const METHODS: Readonly<{ [M in DownloadMethod]: string }> = {
  blobs: 'the compressed layers',
  'gzip-6': 'after gzip level 6: this image has no compressed layers',
  none: 'this image has no compressed layers; weigh the image itself with --download',
}

/** What a weight measures, or why it is not known. */
function meaning({ metrics, downloadMethod, build }: ImageRecord, metric: Metric): string {
  if (metric === 'download') return METHODS[downloadMethod]
  const { unknown, brief } = METRICS[metric]
  if (metrics[metric] !== null) return brief
  return unknown === NO_BASE_IMAGE && build === null ? `${unknown}: not built here` : (unknown ?? '')
}

function metricTable(image: ImageRecord): Page {
  return table(
    [words(), numbers(), words()],
    METRIC_NAMES.map((metric) => [metric, formatQuantity(metric, image.metrics[metric]), meaning(image, metric)]),
  )
}
