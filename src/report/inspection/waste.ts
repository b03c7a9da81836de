import type { HiddenRecord, Hiding, ImageRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../changes.ts'
import { capped } from '../escape.ts'
import { plainForm } from '../form.ts'
import { titled } from '../text-changes.ts'
import { fittedColumns } from './page.ts'

const MOST_GROUPS = 8
const MOST_DUPLICATES = 5
const MOST_PATHS = 2
/** Of each of them, so that both are seen. */
const PATH_WIDTH = 35

/** What a later layer did to a file. */
export const HIDING: Readonly<Record<Hiding, string>> = {
  deleted: 'deleted',
  overwritten: 'overwritten',
  owner: 'only its owner changed',
  mode: 'only its mode changed',
  unchanged: 'the same again',
}

/** The hidden copies of an image, heaviest first. */
export function hiddenBlocks({ hidden, metrics }: ImageRecord): readonly string[] {
  const title = `Wasted: ${formatBytes(metrics.wasted)} in copies that no container sees`
  return titled(title, [hiddenLines(hidden.slice(0, MOST_GROUPS)), moreLines(hidden.slice(MOST_GROUPS))])
}

/** Hidden copies under a title of their columns; nothing for none. */
export function hiddenLines(hidden: readonly HiddenRecord[]): readonly string[] {
  if (hidden.length === 0) return []
  return fittedColumns(
    ['right', 'right', 'right', 'right', 'left', 'left'],
    [
      ['bytes', 'files', 'of layer', 'hidden by', '', 'such as'],
      ...hidden.map(({ bytes, files, layer, hiddenBy, how, paths }) => [
        formatBytes(bytes),
        String(files),
        String(layer + 1),
        String(hiddenBy + 1),
        HIDING[how],
        plainForm.code(`/${paths[0] ?? ''}`),
      ]),
    ],
  )
}

function moreLines(hidden: readonly HiddenRecord[]): readonly string[] {
  if (hidden.length === 0) return []
  const bytes = hidden.reduce((sum, each) => sum + each.bytes, 0)
  return [`and ${formatBytes(bytes)} in ${counted(hidden.length, 'more group')}`]
}

/** Files of the same content: what all copies but one take, of what. */
export function duplicateBlocks({ duplicates }: ImageRecord): readonly string[] {
  return titled('The same content under several paths', [
    fittedColumns(
      ['right', 'left', 'left'],
      duplicates
        .slice(0, MOST_DUPLICATES)
        .map(({ bytes, copies, paths }) => [
          formatBytes(bytes * (copies - 1)),
          `${copies} copies of ${formatBytes(bytes)}`,
          listed(paths),
        ]),
    ),
  ])
}

const listed = (paths: readonly string[]): string =>
  paths
    .slice(0, MOST_PATHS)
    .map((path) => capped(plainForm.code(`/${path}`), PATH_WIDTH))
    .join(', ')
