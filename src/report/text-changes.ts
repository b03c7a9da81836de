import type { ImageComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { causeName, causeWord } from './cause-name.ts'
import { causeRows } from './cause-rows.ts'
import { counted, sameLayers } from './changes.ts'
import { alignedColumns, ascii, bar } from './columns.ts'
import { plainForm } from './form.ts'

/** Why an image changed as a tree of aligned text, each line with a bar of its change; empty where nothing did. */
export function causeLines(comparison: ImageComparison): readonly string[] {
  const rows = comparison.cause === null ? [] : causeRows(comparison.cause)
  if (rows.length === 0) return []
  const most = Math.max(...rows.map(({ cause }) => Math.abs(cause.delta)))
  const { count, bytes } = sameLayers(comparison)
  return alignedColumns(
    ['left', 'right', 'right', 'right', 'left', 'left'],
    [
      ['', 'base', 'now', 'change', '', 'layers, their files and Go modules'],
      ...rows.map(({ depth, cause }) => [
        causeWord(cause) || 'rest',
        side(cause.base),
        side(cause.head),
        ascii(formatDelta(cause.delta)),
        bar(cause.delta, most),
        '  '.repeat(depth) + causeName(cause, plainForm),
      ]),
      ...(count === 0 ? [] : [['same', formatBytes(bytes), formatBytes(bytes), '-', '', counted(count, 'layer')]]),
    ],
  )
}

/** Blocks of lines under a title, indented, with a blank line between them; nothing when all are empty. */
export function titled(title: string, blocks: readonly (readonly string[])[]): readonly string[] {
  const filled = blocks.filter((block) => block.length > 0)
  if (filled.length === 0) return []
  const texts = filled.map((block) => block.map((line) => `  ${line}`).join('\n'))
  return ['', title, texts.join('\n\n')]
}

function side(bytes: Bytes | null): string {
  return bytes === null ? '' : formatBytes(bytes)
}
