import { BLANK_LINE, type Page, paragraphs, shortLines } from '../page/page.ts'
import { visible } from './escape.ts'
import { plainForm } from './form.ts'
import { sentence } from './sentences.ts'

/** Limits that call for what an image weighs. */
export interface NewLimits {
  /** The configuration file. */
  readonly path: string
  /** Its lines that change, before and after, as in a diff; empty if none does. */
  readonly lines: readonly string[]
  /** Why limits were left as they are, as clauses. */
  readonly unknown: readonly string[]
  readonly isWritten: boolean
}

/** What `weighbridge budget` prints. */
export function newLimitsPage({ path, lines, unknown, isWritten }: NewLimits): Page {
  const name = plainForm.name(path)
  const left = unknown.map((reason) => `Left as it is: ${sentence(reason, plainForm)}`)
  if (lines.length === 0) return paragraphs([`The limits in ${name} are what the image calls for.`, ...left])
  const end = isWritten ? `Written to ${name}.` : `Nothing was written: add --update to write this to ${name}.`
  return [...shortLines(lines.map(visible)), ...BLANK_LINE, ...paragraphs([end, ...left])]
}
