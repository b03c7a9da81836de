import type { ImageComparison } from '../comparison/comparison.ts'
import type { Bytes } from '../units/bytes.ts'
import { formatBytes, formatDelta } from '../units/bytes.ts'
import { type Page, paragraphs } from '../page/page.ts'
import { ascii } from './ascii.ts'
import { causeName, causeWord } from './cause-name.ts'
import { type CauseRow, causeRows } from './cause-rows.ts'
import { sameLayers } from './changes.ts'
import { counted } from '../units/counted.ts'
import { cellForm, type Form, markdownForm, plainForm } from './form.ts'
import { comparedMetric, type ImageReport, titleOf, unpackedDelta } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import { moduleSentences } from './modules.ts'
import { notComparedSentence } from './not-recorded.ts'
import type { ImageSection } from './section.ts'
import { settingSentences } from './setting-sentences.ts'
import { causeTable as causePage } from './text-changes.ts'

/** Why an image weighs more or less: settings and modules, then layers, their files and Go modules. */
export const whySection: ImageSection = { images: (images) => images, title, markdown, blocks }

function markdown(image: ImageReport): string {
  const { comparison } = image
  if (!comparison || !hasCauses(comparison)) return ''
  const list = otherChanges(comparison, markdownForm).map((sentence) => `- ${sentence}`)
  const parts = [ownAndBase(image), list.join('\n'), causeTable(comparison)]
  return parts.filter((part) => part !== '').join('\n\n')
}

function blocks(image: ImageReport): readonly Page[] {
  const { comparison } = image
  if (!comparison || !hasCauses(comparison)) return []
  const owners = ascii(ownAndBase(image))
  const sentences = [...(owners === '' ? [] : [owners]), ...otherChanges(comparison, plainForm)]
  return [paragraphs(sentences), causePage(comparison)]
}

/** Whether anything is known that changed the image's bytes or may have. */
function hasCauses({ cause, settings, modules, notCompared = [] }: ImageComparison): boolean {
  return (
    settings.length > 0 || modules.length > 0 || notCompared.length > 0 || (cause !== null && cause.parts.length > 0)
  )
}

/** What changed besides the parts of the cause, a sentence each, and what could not be compared. */
export function otherChanges(comparison: ImageComparison, form: Form): readonly string[] {
  return [
    ...settingSentences(comparison.settings, form),
    ...moduleSentences(comparison, form),
    ...notComparedSentence(comparison),
  ]
}

/** `Why product-catalog grew`, or `Why shop (linux/arm64) grew` if there are several platforms. */
function title(image: ImageReport, form: Form): string {
  const name = titleOf(image, form)
  const delta = unpackedDelta(image)
  if (delta === 0) return `What changed in ${name}`
  return `Why ${name} ${delta > 0 ? 'grew' : 'shrank'}`
}

/** Whose bytes changed, if both sides know the final stage's base image; otherwise empty. */
function ownAndBase(image: ImageReport): string {
  const [own, base] = [comparedMetric(image, 'own'), comparedMetric(image, 'base')]
  if (!own || !base) return ''
  // The base was put on the head's base image, whose own change is said apart from the image's.
  if (image.comparison?.moved) return `Own layers ${change(own.delta)}.`
  return `Own layers ${change(own.delta)}, layers of the base image ${change(base.delta)}.`
}

function change(delta: Bytes): string {
  return delta === 0 ? 'unchanged' : formatDelta(delta)
}

function causeTable(comparison: ImageComparison): string {
  const rows = comparison.cause === null ? [] : causeRows(comparison.cause)
  if (rows.length === 0) return ''
  const columns = [left(' '), left('Layer, its files, their Go modules'), right('Base'), right('Now'), right('Change')]
  const { count, bytes } = sameLayers(comparison)
  const same = ['same', counted(count, 'layer'), formatBytes(bytes), formatBytes(bytes), '–']
  return markdownTable(columns, [...rows.map(causeCells), ...(count === 0 ? [] : [same])])
}

function causeCells({ depth, cause }: CauseRow): readonly string[] {
  // Blanks at the beginning of a cell do not show; an em space does.
  const name = '&emsp;'.repeat(depth) + causeName(cause, cellForm)
  return [causeWord(cause), name, side(cause.base), side(cause.head), formatDelta(cause.delta)]
}

function side(bytes: Bytes | null): string {
  return bytes === null ? '' : formatBytes(bytes)
}
