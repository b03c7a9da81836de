import { METRICS } from '../metrics.ts'
import type { ImageRecord, Record } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from './changes.ts'
import { alignedColumns, bar } from './columns.ts'
import { plainForm } from './form.ts'
import { formatQuantity } from './quantity.ts'
import { titled } from './text-changes.ts'

const MOST_FILES = 10

/** What `weighbridge inspect` prints of a record: metrics, layers and heaviest files of each image. */
export function inspectionText({ images }: Record): string {
  return images.map(imageText).join('\n')
}

function imageText(image: ImageRecord): string {
  const digest =
    image.digest === '' ? `image ID ${plainForm.code(image.configDigest)}` : `digest ${plainForm.code(image.digest)}`
  const lines = [
    `Image ${plainForm.name(image.name)} ${plainForm.name(image.platform)}`,
    `  ${digest}`,
    ...titled('Weights', [metricLines(image)]),
    ...titled('Layers, lowest first', [layerLines(image)]),
    ...titled(fileTitle(image), [fileLines(image)]),
  ]
  return `${lines.join('\n')}\n`
}

function metricLines({ metrics, downloadMethod }: ImageRecord): readonly string[] {
  return alignedColumns(
    ['left', 'right', 'left'],
    METRICS.map((metric) => [
      metric,
      formatQuantity(metric, metrics[metric]),
      metric === 'download' ? plainForm.prose(downloadMethod) : '',
    ]),
  )
}

function layerLines({ layers }: ImageRecord): readonly string[] {
  const most = Math.max(0, ...layers.map(({ unpacked }) => unpacked))
  return alignedColumns(
    ['right', 'right', 'left', 'left', 'left'],
    [
      ['unpacked', 'download', 'origin', '', 'instruction'],
      ...layers.map(({ unpacked, download, origin, instruction }) => [
        formatBytes(unpacked),
        formatBytes(download),
        origin === 'unknown' ? '-' : origin,
        bar(unpacked, most),
        plainForm.code(instruction),
      ]),
    ],
  )
}

function fileTitle({ paths, pathsComplete }: ImageRecord): string {
  const all = pathsComplete && paths.length <= MOST_FILES
  return all ? `Files of the rootfs (${counted(paths.length, 'file')})` : 'Heaviest files of the rootfs'
}

function fileLines({ paths }: ImageRecord): readonly string[] {
  return alignedColumns(
    ['right', 'left'],
    paths.slice(0, MOST_FILES).map(({ path, bytes }) => [formatBytes(bytes), plainForm.code(`/${path}`)]),
  )
}
