import { numbers, type Page, paragraphs, table, words } from '../page/page.ts'
import type { ImageRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { adviceSentence, whoseAdvice } from './advice-sentence.ts'
import { counted } from '../units/counted.ts'
import { cellForm, type Form, plainForm } from './form.ts'
import { type ImageReport, isNotable, titleOf } from './image-report.ts'
import { left, markdownTable, right } from './markdown-table.ts'
import type { ImageSection } from './section.ts'

const MOST_ADVICE = 10

/** Each advice with its saving, largest first. Of several images, only the notable ones: others would bury theirs. */
export const adviceSection: ImageSection = {
  images: (images) => (images.length === 1 ? images : images.filter(isNotable)),
  title: (image, form) => `How to make ${titleOf(image, form)} smaller`,
  markdown,
  blocks,
}

function markdown(image: ImageReport): string {
  if (image.record.advice.length === 0) return ''
  const savings = markdownTable([right('Saving'), left('What to do')], adviceCells(image, cellForm))
  return [savings, ...adviceNotes(image.record)].join('\n\n')
}

function blocks(image: ImageReport): readonly Page[] {
  if (image.record.advice.length === 0) return []
  return [table([numbers(), words()], adviceCells(image, plainForm)), paragraphs(adviceNotes(image.record))]
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
      ? ['Each saving is in unpacked bytes, for that advice alone: two may be about the same bytes.']
      : []),
    ...whoseAdvice(image),
  ]
}
