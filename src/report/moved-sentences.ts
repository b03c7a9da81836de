import type { MovedPart } from '../comparison/comparison.ts'
import { andMore } from '../text/and-more.ts'
import { formatDelta } from '../units/bytes.ts'
import type { Form } from './form.ts'
import { type ImageReport, titleOf } from './image-report.ts'
import { familiar } from './reference.ts'

const MOST_SENTENCES = 10
const MOST_NAMED = 3

/**
 * What moved upstream and is left out of the changes, with its bytes. A part without them is the reason of a metric.
 * `end` says that it is left out.
 */
export function movedSentences(
  images: readonly ImageReport[],
  form: Form,
  end = 'not by this change',
): readonly string[] {
  const titles = new Map<string, string[]>()
  for (const image of images) {
    for (const part of image.comparison?.moved ?? []) {
      const told = movedPart(part, form)
      if (told !== undefined) titles.set(told, [...(titles.get(told) ?? []), titleOf(image, form)])
    }
  }
  return [...titles].slice(0, MOST_SENTENCES).map(([told, names]) => {
    const few = andMore(names.slice(0, MOST_NAMED), names.length - MOST_NAMED, 'image')
    return `${told}, ${end}${images.length > 1 ? ` (in ${few})` : ''}.`
  })
}

function movedPart({ name, unpacked, download }: MovedPart, form: Form): string | undefined {
  if (unpacked === null) return undefined
  const packed = download === null ? '' : `, download ${change(download)}`
  return `Base image ${form.code(familiar(name))} moved: ${change(unpacked)}${packed}`
}

const change = (bytes: number): string => (bytes === 0 ? 'unchanged' : formatDelta(bytes))
