import { numbers, type Page, paragraphs, table, words } from '../../page/page.ts'
import type { ImageRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { adviceSentence, whoseAdvice } from '../advice-sentence.ts'
import { plainForm } from '../form.ts'

/** Each advice with its saving, largest first, then a block on whose layers it is about. */
export function adviceBlocks(image: ImageRecord): readonly Page[] {
  const rows = image.advice.map((advice) => [
    formatBytes(advice.saving),
    `${adviceSentence(advice, image, plainForm)}.`,
  ])
  return [table([numbers(), words()], rows), paragraphs(whoseAdvice(image))]
}
