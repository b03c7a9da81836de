import { capped, codeCell, codeSpan, html, isPlain, proseMarkdown, visible } from './escape.ts'

/** Makes untrusted text harmless in one form of the report, on one line and of limited length. */
export interface Form {
  /** Name of an image or platform. */
  readonly name: (text: string) => string
  /** Text shown literally: an instruction, a path, a commit, a digest. */
  readonly code: (text: string) => string
  /** A reason, a note or a limit, as part of a sentence. */
  readonly prose: (text: string) => string
  /** A limit as the user wrote it. */
  readonly limit: (text: string) => string
  /** Links text that already has its form to one of our addresses; just the text where links cannot be followed. */
  readonly link: (put: string, url: string) => string
  /** Between the old and the new value. */
  readonly arrow: string
}

const LENGTHS = { name: 80, code: 120, prose: 600 } as const

/** Names without a meaning in Markdown, HTML or on GitHub stay as they are; others become code. */
const PLAIN_NAME = /^[a-z][a-z0-9]*(?:[-/][a-z0-9]+)*$/

function named(code: (text: string) => string): (text: string) => string {
  return (text) => (PLAIN_NAME.test(text) && isPlain(text) ? text : code(text))
}

/** Capped by what is shown: a hidden character is ten times as long when spelled out. */
const short = (text: string, max: number): string => capped(visible(text), max)

function form(name: Form['name'], code: Form['code'], prose: Form['prose']): Form {
  return {
    name: (text) => name(short(text, LENGTHS.name)),
    code: (text) => code(short(text, LENGTHS.code)),
    prose: (text) => prose(short(text, LENGTHS.prose)),
    limit: (text) => prose(short(text, LENGTHS.name)),
    link: (put) => put,
    arrow: '→',
  }
}

export const markdownForm: Form = {
  ...form(named(codeSpan), codeSpan, (text) => proseMarkdown(text, codeSpan)),
  link: (put, url) => `[${put}](${url})`,
}

export const cellForm = form(named(codeCell), codeCell, (text) => proseMarkdown(text, codeCell))

const htmlCode = (text: string): string => `<code>${html(text)}</code>`
/** Headings of folded sections, which are HTML. GitHub does not look for mentions and links inside `code`. */
export const htmlForm = form(named(htmlCode), htmlCode, htmlCode)

/**
 * Terminals and logs. `##[` is a workflow command anywhere in a line of a runner's log, `::` only at the start of one:
 * output goes through adapters/runner/safe-log.ts.
 */
const plain = (text: string): string => visible(text).replaceAll('##[', '##\\u{5b}')
export const plainForm: Form = { ...form(plain, plain, plain), arrow: '->' }
