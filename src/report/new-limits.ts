import type { LeftLimit } from '../budget/limit-edits.ts'
import type { WhichLimits } from '../limits/new-limit.ts'
import { BLANK_LINE, type Page, paragraphs, shortLines } from '../page/page.ts'
import { visible } from './escape.ts'
import { plainForm } from './form.ts'
import { leftSentence } from './left-limits.ts'

/** Limits that call for what an image weighs. */
export interface NewLimits {
  /** The configuration file. */
  readonly path: string
  /** Its lines that change, as in a diff, each with its place and its images; empty if none does. */
  readonly lines: readonly string[]
  readonly left: readonly LeftLimit[]
  /** Whether the file has limits for the image. */
  readonly hasLimits: boolean
  readonly which: WhichLimits
  readonly isWritten: boolean
}

/** What `weighbridge budget` prints. */
export function newLimitsPage(limits: NewLimits): Page {
  const { path, lines, left, isWritten } = limits
  const name = plainForm.name(path)
  const said = left.map((each) => leftSentence(each, plainForm))
  if (lines.length === 0) return paragraphs([unchanged(limits, name), ...said])
  const end = isWritten ? `Written to ${name}.` : `Nothing was written: add --update to write this to ${name}.`
  return [...shortLines(lines.map(visible)), ...BLANK_LINE, ...paragraphs([end, ...said])]
}

function unchanged({ left, hasLimits, which }: NewLimits, name: string): string {
  if (!hasLimits) return `${name} has no "max" for this image.`
  if (left.length > 0) return `No limit in ${name} changes.`
  return which === 'all'
    ? `The limits in ${name} are what the image calls for.`
    : `No limit in ${name} fails the image.`
}
