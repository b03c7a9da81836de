import type { ImageRecord, LayerRecord, PathRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { bar, largest } from '../columns.ts'
import { plainForm } from '../form.ts'
import { formatQuantity } from '../quantity.ts'
import { fittedColumns } from './page.ts'

const MOST_PATHS = 3
/** Of lighter layers, and of lighter files in a layer, nothing is shown: a share of what they are in. */
const HEAVY_LAYER = 0.05
const HEAVY_PATH = 0.02

const BRANCH = '    |- '
const LAST = '    `- '

/** The layers of an image, each with a bar, and under heavy ones the heaviest files that a container sees of them. */
export function layerTree(image: ImageRecord): readonly string[] {
  if (image.layers.length === 0) return []
  const [title = '', ...lines] = layerLines(image.layers)
  const paths = alignedPaths(image)
  return [title, ...lines.flatMap((line, layer) => [[line], paths.get(layer) ?? []].flat())]
}

function layerLines(layers: readonly LayerRecord[]): readonly string[] {
  const most = largest(layers.map(({ unpacked }) => unpacked))
  return fittedColumns(
    ['right', 'right', 'right', 'left', 'left', 'left'],
    [
      ['', 'unpacked', 'download', 'origin', '', 'instruction'],
      ...layers.map(({ unpacked, download, origin, instruction }, layer) => [
        String(layer + 1),
        formatBytes(unpacked),
        formatQuantity('download', download),
        origin === 'unknown' ? '-' : origin,
        bar(unpacked, most),
        plainForm.code(instruction),
      ]),
    ],
  )
}

/** The branches below each layer that is heavy, with their bytes in one column. */
function alignedPaths({ layers, paths, metrics }: ImageRecord): ReadonlyMap<number, readonly string[]> {
  const shown = layers.flatMap(({ unpacked }, layer) =>
    unpacked < metrics.unpacked * HEAVY_LAYER || unpacked === 0 ? [] : heaviest(paths, layer, unpacked),
  )
  const bytes = fittedColumns(
    ['right', 'left'],
    shown.map((path) => [formatBytes(path.bytes), plainForm.code(`/${path.path}`)]),
    BRANCH.length,
  )
  const lines = new Map<number, string[]>()
  shown.forEach(({ layer }, index) => {
    const last = shown[index + 1]?.layer !== layer
    lines.set(layer, [...(lines.get(layer) ?? []), `${last ? LAST : BRANCH}${bytes[index]}`])
  })
  return lines
}

function heaviest(paths: readonly PathRecord[], layer: number, unpacked: number): readonly PathRecord[] {
  return paths
    .filter((path) => path.layer === layer && path.bytes > 0 && path.bytes >= unpacked * HEAVY_PATH)
    .slice(0, MOST_PATHS)
}
