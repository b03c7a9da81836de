import { type Page, paragraphs } from '../../page/page.ts'
import { shortened } from '../../page/shorten.ts'
import { counted } from '../../units/counted.ts'
import { plainForm } from '../form.ts'
import type { ImageTitle } from '../../inventory/details.ts'

/** Files or packages of a list; JSON has them all. */
export const MOST_LINES = 50

/** Of a title: so that the image and its bytes are seen too. */
const MOST_ASKED = 40

/** What was asked for, as the title of a detail names it. */
export function askedName(of: string): string {
  return shortened(plainForm.code(of), MOST_ASKED)
}

/** `product-catalog linux/amd64`. */
export function subjectName({ name, platform }: Pick<ImageTitle, 'name' | 'platform'>): string {
  return `${plainForm.name(name)} ${plainForm.name(platform)}`
}

/** What a list left out, and where it is; nothing for none. */
export function moreLines(count: number, noun: string): Page {
  return paragraphs(count > 0 ? [`and ${counted(count, `more ${noun}`)}, which --json lists`] : [])
}
