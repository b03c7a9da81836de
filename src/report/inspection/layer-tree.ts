import { bars, names, numbers, type Page, table, words } from '../../page/page.ts'
import type { ImageRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { bar, largest } from '../bar.ts'
import { plainForm } from '../form.ts'
import { formatQuantity } from '../format-quantity.ts'
import type { LayerWeight } from '../../inventory/layer-weight.ts'
import type { FileWeight } from '../../inventory/file-weight.ts'

const MOST_PATHS = 3
/** Least share of the image for a layer to show files, and of the layer for a file to be shown. */
const HEAVY_LAYER = 0.05
const HEAVY_PATH = 0.02

const BRANCH = '    |- '
const LAST = '    `- '

/** The layers of an image, each with a bar. Heavy ones also list the heaviest of their files that a container sees. */
export function layerTree(image: ImageRecord): Page {
  return table(COLUMNS, layerRows(image.layers), pathsBelow(image))
}

const COLUMNS = [numbers(), numbers('unpacked'), numbers('download'), words('origin'), bars(), names('instruction')]

function layerRows(layers: readonly LayerWeight[]): readonly (readonly string[])[] {
  const most = largest(layers.map(({ unpacked }) => unpacked))
  return layers.map(({ unpacked, download, origin, instruction }, layer) => [
    String(layer + 1),
    formatBytes(unpacked),
    formatQuantity('download', download),
    origin === 'unknown' ? '-' : origin,
    bar(unpacked, most),
    plainForm.code(instruction),
  ])
}

/** The branches below each heavy layer, with their bytes aligned. */
function pathsBelow({ layers, paths, metrics }: ImageRecord): ReadonlyMap<number, readonly string[]> {
  const shown = layers.flatMap(({ unpacked }, layer) =>
    unpacked < (metrics.unpacked ?? 0) * HEAVY_LAYER || unpacked === 0 ? [] : heaviest(paths, layer, unpacked),
  )
  const width = largest(shown.map(({ bytes }) => formatBytes(bytes).length))
  const lines = new Map<number, string[]>()
  shown.forEach(({ layer, path, bytes }, index) => {
    const branch = shown[index + 1]?.layer === layer ? BRANCH : LAST
    const line = `${branch}${formatBytes(bytes).padStart(width)}  ${plainForm.code(`/${path}`)}`
    lines.set(layer, [...(lines.get(layer) ?? []), line])
  })
  return lines
}

function heaviest(paths: readonly FileWeight[], layer: number, unpacked: number): readonly FileWeight[] {
  return paths
    .filter((path) => path.layer === layer && path.bytes > 0 && path.bytes >= unpacked * HEAVY_PATH)
    .slice(0, MOST_PATHS)
}
