import { capped, codeCell, codeSpan, html, isPlain, proseMarkdown, visible } from './escape.ts'

/** How text that others wrote is put into one form of the report: harmless there, on one line, and of capped length. */
export interface Form {
  /** The name of an image or of a platform. */
  readonly name: (text: string) => string
  /** What is shown to the letter: an instruction, a path, a commit, a digest. */
  readonly code: (text: string) => string
  /** A reason, a note or a limit, as part of a sentence. */
  readonly prose: (text: string) => string
  /** What is put already, as a link to an address of ours; the text alone where nothing can be followed. */
  readonly link: (put: string, url: string) => string
  /** Between what was and what is. */
  readonly arrow: string
}

const LENGTHS = { name: 80, code: 120, prose: 600 } as const

/** A name that means nothing to Markdown, HTML or GitHub stays as it is; any other becomes code. */
const PLAIN_NAME = /^[a-z][a-z0-9]*(?:[-/][a-z0-9]+)*$/

function named(code: (text: string) => string): (text: string) => string {
  return (text) => (PLAIN_NAME.test(text) && isPlain(text) ? text : code(text))
}

/** Capped as it will be seen: spelled out, a hidden character is ten times as long. */
const short = (text: string, max: number): string => capped(visible(text), max)

function form(name: Form['name'], code: Form['code'], prose: Form['prose']): Form {
  return {
    name: (text) => name(short(text, LENGTHS.name)),
    code: (text) => code(short(text, LENGTHS.code)),
    prose: (text) => prose(short(text, LENGTHS.prose)),
    link: (put) => put,
    arrow: '→',
  }
}

/** Lines of Markdown. */
export const markdownForm: Form = {
  ...form(named(codeSpan), codeSpan, (text) => proseMarkdown(text, codeSpan)),
  link: (put, url) => `[${put}](${url})`,
}

/** Cells of a Markdown table. */
export const cellForm = form(named(codeCell), codeCell, (text) => proseMarkdown(text, codeCell))

const htmlCode = (text: string): string => `<code>${html(text)}</code>`
/** Headings of folded sections, which are HTML. Mentions and links are not looked for inside `code`. */
export const htmlForm = form(named(htmlCode), htmlCode, htmlCode)

/**
 * Terminals and logs. `##[` is a workflow command anywhere in a line of a runner's log, `::` only where a line starts: what
 * is printed goes through adapters/runner/safe-log.ts.
 */
const plain = (text: string): string => visible(text).replaceAll('##[', '##\\u{5b}')
export const plainForm: Form = { ...form(plain, plain, plain), arrow: '->' }
