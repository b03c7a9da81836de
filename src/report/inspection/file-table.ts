import { bars, names, numbers, type Page, table } from '../../page/page.ts'
import type { ImageRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../../units/counted.ts'
import { bar, largest } from '../bar.ts'
import { plainForm } from '../form.ts'
import type { FileWeight } from '../../inventory/file-weight.ts'

const MOST_FILES = 10

/** Title of the list of files: all of them, or the heaviest. */
export function fileTitle({ paths, pathsComplete }: ImageRecord): string {
  const all = pathsComplete && paths.length <= MOST_FILES
  return all ? `Files of the rootfs (${counted(paths.length, 'file')})` : 'Heaviest files of the rootfs'
}

/** The heaviest files that a container sees. */
export function fileTable({ paths }: ImageRecord): Page {
  return pathTable(paths.slice(0, MOST_FILES))
}

/** Files with bytes, a bar and the layer that added them, below column titles; empty if there are none. */
export function pathTable(paths: readonly FileWeight[]): Page {
  const most = largest(paths.map(({ bytes }) => bytes))
  return table(
    [numbers('bytes'), numbers('layer'), bars(), names('path')],
    paths.map(({ path, bytes, layer }) => [
      formatBytes(bytes),
      String(layer + 1),
      bar(bytes, most),
      plainForm.code(`/${path}`),
    ]),
  )
}
