import { type Page, paragraphs, titled } from '../page/page.ts'
import { listed } from '../text/and-more.ts'
import { counted } from '../units/counted.ts'
import { groupBy } from '../units/group-by.ts'
import { type Form, markdownForm, plainForm } from './form.ts'
import type { BuiltImage, Report } from './report.ts'
import type { ReportSection } from './section.ts'

/** Reasons that a page for a terminal, and one in Markdown, has room for. */
const MOST_ON_A_PAGE = 20
const MOST_IN_MARKDOWN = 100

const TITLE = 'Why images were built'

const markdown = ({ built }: Report): string =>
  someOf(builtSentences(built, markdownForm), MOST_IN_MARKDOWN)
    .map((line) => `- ${line}`)
    .join('\n')

const page = ({ built }: Report): Page =>
  built.length === 0 ? [] : titled(TITLE, [paragraphs(someOf(builtSentences(built, plainForm), MOST_ON_A_PAGE))])

/** Why images were not carried forward, where only those that the change affects are built. */
export const builtSection: ReportSection = { title: () => TITLE, markdown, page }

/** One for all images with the same reason: `api and web are built: go.mod changed.` */
export function builtSentences(built: readonly BuiltImage[], form: Form): readonly string[] {
  return [...groupBy(built, ({ reason }) => reason)].map(([reason, images]) => {
    const names = images.map(({ name }) => form.name(name))
    return `${listed(names, 'image')} ${names.length === 1 ? 'is' : 'are'} built: ${form.prose(reason)}.`
  })
}

function someOf(sentences: readonly string[], most: number): readonly string[] {
  const rest = sentences.length - most
  return rest > 0 ? [...sentences.slice(0, most), `And ${counted(rest, 'more reason')}.`] : sentences
}
