import { numbers, type Page, paragraphs, table, words } from '../page/page.ts'
import type { ImageRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { adviceSentence, whoseAdvice } from './advice-sentence.ts'
import { counted } from '../units/counted.ts'
import { cellForm, type Form, plainForm } from './form.ts'
import { type ImageReport, isNotable, titleOf } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import { foldedSection, type Section } from './section.ts'

const MOST_ADVICE = 10
/** Below a failing image's reasons and growth, above how things were measured. */
const IMPORTANCE = 55

/** Each advice with its saving, the largest first; undefined where there is nothing to gain. */
export function adviceSection(image: ImageReport): Section | undefined {
  const { advice } = image.record
  if (advice.length === 0) return undefined
  const savings = markdownTable([right('Saving'), left('What to do')], adviceCells(image, cellForm))
  return foldedSection(
    (form) => adviceTitle(image, form),
    IMPORTANCE,
    [savings, ...adviceNotes(image.record)].join('\n\n'),
  )
}

/** The same in blocks of a page. */
export function adviceBlocks(image: ImageReport): readonly Page[] {
  const { advice } = image.record
  if (advice.length === 0) return []
  return [table([numbers(), words()], adviceCells(image, plainForm)), paragraphs(adviceNotes(image.record))]
}

/** `How to make product-catalog smaller`. */
export function adviceTitle(image: ImageReport, form: Form): string {
  return `How to make ${titleOf(image, form)} smaller`
}

/** Of several images, those that a reader looks at anyway: advice on the others would bury them. */
export function advised(images: readonly ImageReport[]): readonly ImageReport[] {
  return images.length === 1 ? images : images.filter(isNotable)
}

function adviceCells({ record }: ImageReport, form: Form): readonly (readonly string[])[] {
  return record.advice
    .slice(0, MOST_ADVICE)
    .map((advice) => [formatBytes(advice.saving), adviceSentence(advice, record, form)])
}

function adviceNotes(image: ImageRecord): readonly string[] {
  const { advice } = image
  const rest = advice.length - MOST_ADVICE
  return [
    ...(rest > 0 ? [`The JSON report has ${counted(rest, 'more piece')} of advice.`] : []),
    ...(advice.length > 1
      ? ['Each saving is of unpacked bytes, followed alone: two may be about the same bytes.']
      : []),
    ...whoseAdvice(image),
  ]
}
