import { BLANK_LINE, type Page, paragraphs, shortLines, titled } from '../page/page.ts'
import { codeBlock } from './code-block.ts'
import { visible } from './escape.ts'
import { markdownForm, plainForm } from './form.ts'
import type { ReportSection } from './section.ts'
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

/** A command that writes limits under which a failed image passes, and the lines that it changes. */
export interface WayToAccept {
  readonly command: string
  readonly lines: readonly string[]
}

const TITLE = 'How to accept this weight'

/** Most lines of a diff that are shown. */
const MOST_LINES = 40

/** What would let a failed image pass: a change to the configuration file, for a reviewer to accept. */
export const acceptSection: ReportSection = {
  title: () => TITLE,
  markdown({ wayToAccept: way }) {
    if (way === null) return ''
    const said = `${markdownForm.code(way.command)} makes this change to the configuration file:`
    return `${said}\n\n${codeBlock(way.lines.join('\n'), MOST_LINES, 'diff')}`
  },
  page({ wayToAccept: way }) {
    if (way === null) return []
    const lines = shortLines(way.lines.slice(0, MOST_LINES).map(visible))
    return titled(TITLE, [[...paragraphs([plainForm.code(way.command)]), ...lines]])
  },
}
