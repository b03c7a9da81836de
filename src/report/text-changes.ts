import type { ImageComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { counted, fileChanges, fileKind, layerChanges } from './changes.ts'
import { alignedColumns, ascii, bar } from './columns.ts'
import { plainForm } from './form.ts'

/** The layers that changed as aligned text, each with a bar of its change; empty where none did. */
export function layerLines(comparison: ImageComparison): readonly string[] {
  const { shown, rest, same } = layerChanges(comparison)
  if (shown.length === 0) return []
  const most = Math.max(...shown.map(({ delta }) => Math.abs(delta)))
  return alignedColumns(
    ['left', 'right', 'right', 'right', 'left', 'left'],
    [
      ['layers', 'base', 'now', 'change', '', 'unpacked bytes'],
      ...shown.map(({ kind, base, head, delta, instruction }) => [
        kind,
        side(base?.unpacked),
        side(head?.unpacked),
        deltaText(delta),
        bar(delta, most),
        plainForm.code(instruction),
      ]),
      ...(rest.count === 0 ? [] : [['others', '', '', deltaText(rest.delta), '', counted(rest.count, 'more layer')]]),
      ...(same.count === 0
        ? []
        : [['same', formatBytes(same.bytes), formatBytes(same.bytes), '-', '', counted(same.count, 'layer')]]),
    ],
  )
}

/** The files that changed as aligned text; empty where none did. */
export function fileLines(comparison: ImageComparison): readonly string[] {
  const { shown, rest } = fileChanges(comparison)
  if (shown.length === 0) return []
  return alignedColumns(
    ['left', 'right', 'right', 'right', 'left'],
    [
      ['files', 'base', 'now', 'change', 'in the rootfs'],
      ...shown.map((file) => [
        fileKind(file),
        side(file.base),
        side(file.head),
        deltaText(file.delta),
        plainForm.code(`/${file.path}`),
      ]),
      ...(rest.count === 0 ? [] : [['others', '', '', deltaText(rest.delta), counted(rest.count, 'more file')]]),
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

function deltaText(delta: Bytes): string {
  return ascii(formatDelta(delta))
}

function side(bytes: Bytes | null | undefined): string {
  return bytes === null || bytes === undefined ? '' : formatBytes(bytes)
}
