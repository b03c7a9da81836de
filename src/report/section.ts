import { type Form, htmlForm, markdownForm } from './form.ts'

/** A part of a Markdown report. What does not fit is dropped whole, the least important first. */
export interface Section {
  /** What a reader is told was left out. */
  readonly title: string
  /** Higher stays longer; `always` stays. */
  readonly importance: number | 'always'
  readonly markdown: string
}

/** A section that is folded until a reader opens it. `title` is written twice, as HTML and as Markdown. */
export function foldedSection(title: (form: Form) => string, importance: number, markdown: string): Section {
  const heading = `<details><summary>${title(htmlForm)}</summary>`
  // Without the blank lines, GitHub reads the inside as HTML and shows its Markdown as it is.
  return { title: title(markdownForm), importance, markdown: `${heading}\n\n${markdown}\n\n</details>` }
}
