import type { ImageRecord } from '../../record/record.ts'
import { formatBytes } from '../../units/bytes.ts'
import { adviceSentence, whoseAdvice } from '../advice.ts'
import { plainForm } from '../form.ts'
import { WIDTH, wrapped } from './page.ts'

/** Columns of a saving and what separates it from its sentence; and the indent of a block. */
const SAVING = 10
const INDENT = 2

/** Each advice with its saving, the largest first, and a block that says of whose layers it is. */
export function adviceLines(image: ImageRecord): readonly (readonly string[])[] {
  const lines = image.advice.flatMap((advice) => {
    const sentence = `${adviceSentence(advice, image, plainForm)}.`
    const [first = '', ...more] = wrapped(sentence, WIDTH - INDENT - SAVING)
    const saving = formatBytes(advice.saving).padStart(SAVING - 2)
    return [`${saving}  ${first}`, ...more.map((line) => ' '.repeat(SAVING) + line)]
  })
  return [lines, whoseAdvice(image).flatMap((each) => wrapped(each, WIDTH - INDENT))]
}
