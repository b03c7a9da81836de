import { type Page, titled } from '../page/page.ts'
import { type Form, htmlForm, markdownForm, plainForm } from './form.ts'
import type { ImageReport } from './image-report.ts'
import type { Report } from './report.ts'

/** A section in each form that people read; empty in a form that does not show it. JSON and annotations have none. */
export interface Section {
  readonly markdown: (report: Report, images: readonly ImageReport[]) => readonly MarkdownSection[]
  readonly page: (report: Report, images: readonly ImageReport[]) => Page
}

/** Higher is kept longer if a report is too long for its destination; `always` is kept, and not folded. */
type Importance = number | 'always'

/** A part of a Markdown report. If it does not fit, it is dropped whole, the least important first. */
export interface MarkdownSection {
  /** Names it in the line that says what was left out. */
  readonly title: string
  readonly importance: Importance
  readonly markdown: string
}

/** What a section says once, about all images. */
export interface ReportSection {
  /** The title that it is folded under in Markdown. */
  readonly title: (images: readonly ImageReport[]) => string
  /** Empty if there is nothing to say. */
  readonly markdown: (report: Report, images: readonly ImageReport[]) => string
  readonly page: Section['page']
}

/** What a section says about each image, under a title of its own. */
export interface ImageSection {
  /** The images to show, if the section has something to say about them. */
  readonly images: (images: readonly ImageReport[]) => readonly ImageReport[]
  readonly title: (image: ImageReport, form: Form) => string
  /** Empty if there is nothing to say. */
  readonly markdown: (image: ImageReport) => string
  readonly blocks: (image: ImageReport) => readonly Page[]
}

export function ofReport(importance: Importance, { title, markdown, page }: ReportSection): Section {
  return {
    markdown: (report, images) => inMarkdown(() => title(images), importance, markdown(report, images)),
    page,
  }
}

/** `importance` is a function if it differs between images. */
export function ofEachImage(
  importance: Importance | ((image: ImageReport) => Importance),
  { images: chosen, title, markdown, blocks }: ImageSection,
): Section {
  const importanceOf = typeof importance === 'function' ? importance : () => importance
  return {
    markdown: (_, images) =>
      chosen(images).flatMap((image) => inMarkdown((form) => title(image, form), importanceOf(image), markdown(image))),
    page: (_, images) => chosen(images).flatMap((image) => titled(title(image, plainForm), blocks(image))),
  }
}

/** Folded until a reader opens it. The title is rendered twice, as HTML and as Markdown. */
function inMarkdown(title: (form: Form) => string, importance: Importance, text: string): readonly MarkdownSection[] {
  if (text === '') return []
  const name = title(markdownForm)
  if (importance === 'always') return [{ title: name, importance, markdown: text }]
  const heading = `<details><summary>${title(htmlForm)}</summary>`
  // Without the blank lines, GitHub reads the inside as HTML and shows its Markdown as it is.
  return [{ title: name, importance, markdown: `${heading}\n\n${text}\n\n</details>` }]
}
