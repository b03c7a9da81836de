import { counted } from '../changes.ts'
import { plainForm } from '../form.ts'
import type { Subject } from './detail.ts'

/** Files or packages of a list; JSON has them all. */
export const MOST_LINES = 50

/** `product-catalog linux/amd64`. */
export function subjectName({ name, platform }: Pick<Subject, 'name' | 'platform'>): string {
  return `${plainForm.name(name)} ${plainForm.name(platform)}`
}

/** What a list left out, and where it is; nothing for none. */
export function moreLines(count: number, noun: string): readonly string[] {
  return count > 0 ? [`and ${counted(count, `more ${noun}`)}, which --json lists`] : []
}
