import { withoutMiddle } from '../page/without-middle.ts'

/**
 * Characters that are invisible or change how their neighbours show: control, bidi and zero-width characters, line
 * separators, private use, lone surrogates, and every space but U+0020 (security: Trojan Source, CVE-2021-42574).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu

/** Text on one line with every unseen character spelled out: `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
}

/** A text of at most `max` characters, without its middle: instructions and paths differ at the ends. */
export function capped(text: string, max: number): string {
  if (text.length <= max) return text // a character has at least one code unit
  const characters = Array.from(text)
  if (characters.length <= max) return text
  const end = Math.floor((max - 1) / 3)
  const from = characters.slice(0, max - 1 - end).join('').length
  return withoutMiddle(text, from, from + characters.slice(max - 1 - end, characters.length - end).join('').length)
}

/** A Markdown code span. The fence is longer than any run of backticks in it, so nothing can close it early. */
export function codeSpan(text: string): string {
  const content = visible(text).replaceAll('<!--', '<\\u{21}--')
  if (content.trim() === '') return '(blank)'
  const runs = content.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const padding = /^[` ]|[` ]$/.test(content) ? ' ' : ''
  return `${fence}${padding}${content}${padding}${fence}`
}

/**
 * A code span in a table, where a pipe is escaped even inside code (GFM 4.10). Parsers disagree about a backslash
 * before a pipe, so that pipe is spelled out.
 */
export function codeCell(text: string): string {
  return codeSpan(text).replace(/\\?\|/g, (match) => (match === '|' ? '\\|' : '\\\\u{7c}'))
}

/** ASCII punctuation with a meaning in Markdown, HTML or on GitHub (`@team`, `#1`, `$math$`). */
const MARKUP = /[#$&*<>@[\\\]^_`{|}~]/
/**
 * Text that GitHub turns into a link, a commit or an emoji without any of these: the autolinks of GFM (6.9) and
 * "Autolinked references and URLs" (docs.github.com). What comes before it does not matter: GitHub's own list has grown
 * (`_`, `(`, …). The second colon of an emoji may be ours.
 */
const LIVE = /:\/\/|www\.|gh-\d|[\da-f]{7}|:[\w+-]+(?::|$)/i

/** A word that begins a list or underlines a heading if a line begins with it. */
const BLOCK_START = /^(?:[+=-]+|\d+[.)])$/

/** Whether Markdown and GitHub leave a word without blanks as it is, unless it begins a line. */
export function isPlain(word: string): boolean {
  return !MARKUP.test(word) && !LIVE.test(word)
}

/** A word and the punctuation after it; if it began with an opening parenthesis, also the closing one. */
const SENTENCE_END = /^(.*?)([.,:;]*)$/s
const CLOSED_END = /^(.*?)(\)?[.,:;]*)$/s

/** A word, or several in double quotes, as a metric of several globs is. After `visible`, there is no other white space. */
const WORDS = /(?<![^ ])\(?"[^"]*"[).,:;]*(?![^ ])|[^ ]+/g

/** Untrusted prose in Markdown: plain words stay, others become code, in which GitHub sees no markup and no links. */
export function proseMarkdown(text: string, code: (words: string) => string): string {
  return visible(text)
    .trimStart()
    .replace(WORDS, (words: string, at: number) => {
      if (words.split(' ').every(isPlain) && !(at === 0 && BLOCK_START.test(words))) return words
      // Punctuation at the end of a sentence is not part of an address, nor are parentheses around one.
      const open = words.startsWith('(') ? '(' : ''
      const [, core = '', end = ''] = (open === '' ? SENTENCE_END : CLOSED_END).exec(words.slice(open.length)) ?? []
      return core === '' ? code(words) : open + code(core) + end
    })
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' }

/** Text inside an HTML element. */
export function html(text: string): string {
  return visible(text)
    .replace(/[&<>|]/g, (character) => ENTITIES[character]!)
    .replaceAll('"', '&quot;')
}
