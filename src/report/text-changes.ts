import type { ImageComparison } from '../comparison/comparison.ts'
import { bars, names, numbers, type Page, table, words } from '../page/page.ts'
import type { Bytes } from '../units/bytes.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { ascii } from './ascii.ts'
import { bar } from './bar.ts'
import { causeName, causeWord } from './cause-name.ts'
import { causeRows } from './cause-rows.ts'
import { sameLayers } from './changes.ts'
import { counted } from '../units/counted.ts'
import { inColourOf } from './delta-colour.ts'
import { plainForm } from './form.ts'

const COLUMNS = [
  words(),
  numbers('base'),
  numbers('now'),
  numbers('change'),
  bars(),
  names('layers, their files and Go modules'),
]

/** Why an image changed, as a tree with a bar for each change; empty if nothing changed. */
export function causeTable(comparison: ImageComparison): Page {
  const rows = comparison.cause === null ? [] : causeRows(comparison.cause)
  if (rows.length === 0) return []
  const most = Math.max(...rows.map(({ cause }) => Math.abs(cause.delta)))
  const { count, bytes } = sameLayers(comparison)
  return table(COLUMNS, [
    ...rows.map(({ depth, cause }) => [
      causeWord(cause) || 'rest',
      side(cause.base),
      side(cause.head),
      inColourOf(cause.delta, ascii(formatDelta(cause.delta))),
      inColourOf(cause.delta, bar(cause.delta, most)),
      '  '.repeat(depth) + causeName(cause, plainForm),
    ]),
    ...(count === 0 ? [] : [['same', formatBytes(bytes), formatBytes(bytes), '-', '', counted(count, 'layer')]]),
  ])
}

function side(bytes: Bytes | null): string {
  return bytes === null ? '' : formatBytes(bytes)
}
