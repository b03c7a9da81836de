import { type Page, paragraphs } from '../../page/page.ts'
import { shortened } from '../../page/shorten.ts'
import { counted } from '../../units/counted.ts'
import { plainForm } from '../form.ts'
import type { ImageTitle } from '../../inventory/details.ts'

/** Most files or packages in a list; JSON has them all. */
export const MOST_LINES = 50

/** Most columns of it in a title, to leave room for the image and its bytes. */
const MOST_ASKED = 40

/** What was asked for, as shown in the title of a detail. */
export function askedName(of: string): string {
  return shortened(plainForm.code(of), MOST_ASKED)
}

/** `product-catalog linux/amd64`. */
export function subjectName({ name, platform }: Pick<ImageTitle, 'name' | 'platform'>): string {
  return `${plainForm.name(name)} ${plainForm.name(platform)}`
}

/** How much a list left out, and where to find it; empty if nothing. */
export function moreLines(count: number, noun: string): Page {
  return paragraphs(count > 0 ? [`and ${counted(count, `more ${noun}`)}, which --json lists`] : [])
}
