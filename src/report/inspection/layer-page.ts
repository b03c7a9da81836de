import type { EntryKind, LayerEntry } from '../../image/layer.ts'
import { bars, heading, indented, names, numbers, type Page, shortLines, table, titled } from '../../page/page.ts'
import { formatBytes } from '../../units/bytes.ts'
import { counted } from '../../units/counted.ts'
import { bar } from '../bar.ts'
import { plainForm } from '../form.ts'
import type { ImageTitle } from '../../inventory/details.ts'
import type { LayerDetail } from '../../inventory/layer-detail.ts'
import { MOST_LINES, moreLines, subjectName } from './listing.ts'
import { hiddenTable } from './waste.ts'

/** A layer: its files, heaviest first, what it deletes, and which of its files are hidden. */
export function layerPage(layer: ImageTitle & LayerDetail): Page {
  const files = layer.entries.filter(({ kind }) => kind === 'file')
  const gone = layer.entries.filter(({ kind }) => kind === 'whiteout' || kind === 'opaque')
  const facts = [
    `made by ${plainForm.code(layer.instruction)}`,
    `diffID ${plainForm.code(layer.diffId)}${layer.origin === 'unknown' ? '' : `, ${layer.origin}`}`,
    entryCounts(layer.entries),
  ]
  return [
    ...heading(`Layer ${layer.layer + 1} of ${layer.layerCount} of ${subjectName(layer)}: ${weights(layer)}`),
    ...indented(shortLines(facts)),
    ...titled('Files, heaviest first', [
      fileTable(files.slice(0, MOST_LINES)),
      moreLines(files.length - MOST_LINES, 'file'),
    ]),
    ...titled('Deleted from the layers below', [
      shortLines(gonePaths(gone.slice(0, MOST_LINES))),
      moreLines(gone.length - MOST_LINES, 'path'),
    ]),
    ...titled('Hidden files of this layer', [hiddenTable(layer.hidden)]),
  ]
}

function weights({ unpacked, download }: LayerDetail): string {
  const known = download === null ? '' : `, ${formatBytes(download)} to download`
  return `${formatBytes(unpacked)} unpacked${known}`
}

const NOUNS: readonly (readonly [EntryKind, string])[] = [
  ['file', 'file'],
  ['hardlink', 'hardlink'],
  ['symlink', 'symlink'],
  ['other', 'device or pipe'],
  ['whiteout', 'whiteout'],
  ['opaque', 'opaque whiteout'],
]

function entryCounts(entries: readonly LayerEntry[]): string {
  const count = (kind: EntryKind): number => entries.filter((entry) => entry.kind === kind).length
  const directories = count('directory')
  const counts = NOUNS.flatMap(([kind, noun]) => (count(kind) === 0 ? [] : [counted(count(kind), noun)]))
  if (directories > 0) counts.push(counted(directories, 'directory', 'directories'))
  return counts.length === 0 ? 'an empty layer' : counts.join(', ')
}

function fileTable(files: readonly LayerEntry[]): Page {
  const most = files[0]?.bytes ?? 0
  return table(
    [numbers(), numbers(), bars(), names()],
    files.map(({ bytes, mode, path }) => [
      formatBytes(bytes),
      mode.toString(8).padStart(4, '0'),
      bar(bytes, most),
      plainForm.code(`/${path}`),
    ]),
  )
}

function gonePaths(entries: readonly LayerEntry[]): readonly string[] {
  return entries.map(({ path, kind }) =>
    kind === 'opaque' ? `everything in ${plainForm.code(`/${path}`)}` : plainForm.code(`/${path}`),
  )
}
