import { type Page, paragraphs, titled } from '../page/page.ts'
import { counted } from '../units/counted.ts'
import { type Form, markdownForm, plainForm } from './form.ts'
import type { Report } from './report.ts'
import type { ReportSection } from './section.ts'

/** Names that a page for a terminal, and one in Markdown, has room for. */
const MOST_ON_A_PAGE = 20
const MOST_IN_MARKDOWN = 500

const TITLE = 'Images as at the base'

const markdown = ({ carried }: Report): string =>
  carried.length === 0 ? '' : carriedSentence(carried, MOST_IN_MARKDOWN, markdownForm)

const page = ({ carried }: Report): Page =>
  carried.length === 0 ? [] : titled(TITLE, [paragraphs([carriedSentence(carried, MOST_ON_A_PAGE, plainForm)])])

/** The images that this change does not build. */
export const carriedSection: ReportSection = { title: () => TITLE, markdown, page }

function carriedSentence(carried: readonly string[], most: number, form: Form): string {
  const names = carried.slice(0, most).map(form.name).join(', ')
  const rest = carried.length - most
  const [are, them] = carried.length === 1 ? ['is', 'it'] : ['are', 'them']
  const more = rest > 0 ? `, and ${rest} more` : ''
  return `${counted(carried.length, 'image')} ${are} as at the base, since this change does not build ${them}: ${names}${more}.`
}
