import type { ImageRecord, PathRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../changes.ts'
import { bar } from '../columns.ts'
import { plainForm } from '../form.ts'
import { fittedColumns } from './page.ts'

const MOST_FILES = 10

/** What the list of files is called: all of them, or the heaviest. */
export function fileTitle({ paths, pathsComplete }: ImageRecord): string {
  const all = pathsComplete && paths.length <= MOST_FILES
  return all ? `Files of the rootfs (${counted(paths.length, 'file')})` : 'Heaviest files of the rootfs'
}

/** The heaviest files that a container sees. */
export function fileLines({ paths }: ImageRecord): readonly string[] {
  return pathLines(paths.slice(0, MOST_FILES))
}

/** Files with bytes, a bar and the layer that brought them, under a title of their columns; nothing for none. */
export function pathLines(paths: readonly PathRecord[]): readonly string[] {
  if (paths.length === 0) return []
  const most = Math.max(...paths.map(({ bytes }) => bytes))
  return fittedColumns(
    ['right', 'right', 'left', 'left'],
    [
      ['bytes', 'layer', '', 'path'],
      ...paths.map(({ path, bytes, layer }) => [
        formatBytes(bytes),
        String(layer + 1),
        bar(bytes, most),
        plainForm.code(`/${path}`),
      ]),
    ],
  )
}
