import type { ImageComparison, LayerComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { counted, differs, fileChanges, fileKind, layerChanges } from './changes.ts'
import { cellForm, type Form } from './form.ts'
import { comparedMetric, type ImageReport, unpackedDelta } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import { foldedSection, type Section } from './section.ts'

/** The layers and files that changed, or undefined where none is known to have. */
export function whySection(image: ImageReport): Section | undefined {
  const { comparison } = image
  if (!comparison || !hasChanges(comparison)) return undefined
  const parts = [ownAndBase(image), layerTable(comparison), fileTable(comparison)]
  const markdown = parts.filter((part) => part !== '').join('\n\n')
  return foldedSection((form) => whyTitle(image, form), importance(image), markdown)
}

function hasChanges({ layers, paths }: ImageComparison): boolean {
  return paths.length > 0 || layers.some(differs)
}

/** `Why product-catalog grew`. */
export function whyTitle(image: ImageReport, form: Form): string {
  const name = form.name(image.record.name)
  const delta = unpackedDelta(image)
  if (delta === 0) return `What changed in ${name}`
  return `Why ${name} ${delta > 0 ? 'grew' : 'shrank'}`
}

/** Whose bytes changed, where the base image of the final stage is known on both sides; empty where it is not. */
export function ownAndBase(image: ImageReport): string {
  const [own, base] = [comparedMetric(image, 'own'), comparedMetric(image, 'base')]
  if (!own || !base) return ''
  return `Own layers ${change(own.delta)}, layers of the base image ${change(base.delta)}.`
}

function change(delta: Bytes): string {
  return delta === 0 ? 'unchanged' : formatDelta(delta)
}

function importance(image: ImageReport): number {
  if (image.status === 'fail') return 80
  return unpackedDelta(image) > 0 ? 60 : 40
}

function layerTable(comparison: ImageComparison): string {
  const { shown, rest, same } = layerChanges(comparison)
  if (shown.length === 0) return ''
  const columns = [left(' '), left('Layer'), right('Base, unpacked'), right('Now, unpacked'), right('Change')]
  return markdownTable(columns, [
    ...shown.map(layerCells),
    ...(rest.count === 0 ? [] : [['', counted(rest.count, 'more layer'), '', '', formatDelta(rest.delta)]]),
    ...(same.count === 0
      ? []
      : [['same', counted(same.count, 'layer'), formatBytes(same.bytes), formatBytes(same.bytes), '–']]),
  ])
}

function layerCells(layer: LayerComparison): readonly string[] {
  const origin = (layer.head ?? layer.base)?.origin === 'base' ? ' · base image' : ''
  const instruction = cellForm.code(layer.instruction) + origin
  return [layer.kind, instruction, side(layer.base?.unpacked), side(layer.head?.unpacked), formatDelta(layer.delta)]
}

function fileTable(comparison: ImageComparison): string {
  const { shown, rest } = fileChanges(comparison)
  if (shown.length === 0) return ''
  const columns = [left(' '), left('File in the rootfs'), right('Base'), right('Now'), right('Change')]
  const rows = shown.map((file) => [
    fileKind(file),
    cellForm.code(`/${file.path}`),
    side(file.base),
    side(file.head),
    formatDelta(file.delta),
  ])
  if (rest.count === 0) return markdownTable(columns, rows)
  return markdownTable(columns, [...rows, ['', counted(rest.count, 'more file'), '', '', formatDelta(rest.delta)]])
}

function side(bytes: Bytes | null | undefined): string {
  return bytes === null || bytes === undefined ? '' : formatBytes(bytes)
}
