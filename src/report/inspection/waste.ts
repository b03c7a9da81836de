import { names, numbers, type Page, paragraphs, table, titled, words } from '../../page/page.ts'
import { shortened } from '../../page/shorten.ts'
import type { ImageRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../../units/counted.ts'
import { sum } from '../../units/sum.ts'
import { plainForm } from '../form.ts'
import { formatQuantity } from '../format-quantity.ts'
import type { Hiding } from '../../inventory/inodes.ts'
import type { HiddenCopies } from '../../inventory/hidden.ts'

const MOST_GROUPS = 8
const MOST_DUPLICATES = 5
const MOST_PATHS = 2
/** Width of each path, so that both are seen. */
const PATH_WIDTH = 35

/** What a later layer did to a file. */
const HIDING: Readonly<Record<Hiding, string>> = {
  deleted: 'deleted',
  overwritten: 'overwritten',
  owner: 'only its owner changed',
  mode: 'only its mode changed',
  unchanged: 'the same again',
}

/** The hidden copies of an image, heaviest first. */
export function hiddenBlocks({ hidden, metrics }: ImageRecord): Page {
  const title = `Wasted: ${formatQuantity('wasted', metrics.wasted)} in copies that no container sees`
  return titled(title, [hiddenTable(hidden.slice(0, MOST_GROUPS)), moreLines(hidden.slice(MOST_GROUPS))])
}

/** Hidden copies below column titles; empty if there are none. */
export function hiddenTable(hidden: readonly HiddenCopies[]): Page {
  return table(
    [numbers('bytes'), numbers('files'), numbers('of layer'), numbers('hidden by'), words(), names('such as')],
    hidden.map(({ bytes, files, layer, hiddenBy, how, paths }) => [
      formatBytes(bytes),
      String(files),
      String(layer + 1),
      String(hiddenBy + 1),
      HIDING[how],
      plainForm.code(`/${paths[0] ?? ''}`),
    ]),
  )
}

function moreLines(hidden: readonly HiddenCopies[]): Page {
  if (hidden.length === 0) return []
  const bytes = sum(hidden, (each) => each.bytes)
  return paragraphs([`and ${formatBytes(bytes)} in ${counted(hidden.length, 'more group')}`])
}

/** Files with the same content: the bytes of all copies but one, and how many copies of what size. */
export function duplicateBlocks({ duplicates }: ImageRecord): Page {
  return titled('The same content under several paths', [
    table(
      [numbers(), words(), names()],
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
    .map((path) => shortened(plainForm.code(`/${path}`), PATH_WIDTH))
    .join(', ')
