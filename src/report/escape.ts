import { withoutMiddle } from '../page/without-middle.ts'

/**
 * What does not show, or changes how its neighbours show: control, bidi and zero-width characters, line separators,
 * private use, lone surrogates, and every space but U+0020 (security: Trojan Source, CVE-2021-42574).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu

/** Text on one line with every unseen character spelled out: `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
}

/** At most `max` characters: of longer text the beginning and the end, since instructions and paths differ there. */
export function capped(text: string, max: number): string {
  if (text.length <= max) return text // no character is shorter than a code unit
  const characters = Array.from(text)
  if (characters.length <= max) return text
  const end = Math.floor((max - 1) / 3)
  const from = characters.slice(0, max - 1 - end).join('').length
  return withoutMiddle(text, from, from + characters.slice(max - 1 - end, characters.length - end).join('').length)
}

/** A Markdown code span. The fence is longer than any run of backticks in it, so that nothing can close it early. */
export function codeSpan(text: string): string {
  const content = visible(text).replaceAll('<!--', '<\\u{21}--')
  if (content.trim() === '') return '(blank)'
  const runs = content.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const padding = /^[` ]|[` ]$/.test(content) ? ' ' : ''
  return `${fence}${padding}${content}${padding}${fence}`
}

/**
 * A code span in a table, where a pipe is escaped even inside code (GFM 4.10). A backslash before a pipe is read
 * differently by different parsers, so there the pipe is spelled out.
 */
export function codeCell(text: string): string {
  return codeSpan(text).replace(/\\?\|/g, (match) => (match === '|' ? '\\|' : '\\\\u{7c}'))
}

/** ASCII punctuation that means something to Markdown or HTML, or to GitHub, as `@team`, `#1` and `$math$` do. */
const MARKUP = /[#$&*<>@[\\\]^_`{|}~]/
/**
 * What GitHub makes a link, a commit or an emoji of without any of these: the autolinks of GFM (6.9) and the references of
 * "Autolinked references and URLs" (docs.github.com). Whatever stands before it: GitHub's own list has grown (`_`, `(`, …).
 * The second colon of an emoji may be ours.
 */
const LIVE = /:\/\/|www\.|gh-\d|[\da-f]{7}|:[\w+-]+(?::|$)/i

/** What begins a list, or underlines a heading, where a line begins with it. */
const BLOCK_START = /^(?:[+=-]+|\d+[.)])$/

/** Whether a word without blanks is nothing but itself to Markdown and GitHub, but for the first of a line. */
export function isPlain(word: string): boolean {
  return !MARKUP.test(word) && !LIVE.test(word)
}

/** A word, and what ends a sentence or a part of it; behind a parenthesis, that one's end, too. */
const SENTENCE_END = /^(.*?)([.,:;]*)$/s
const CLOSED_END = /^(.*?)(\)?[.,:;]*)$/s

/**
 * Prose of others in Markdown, as it reads: words that are nothing but words stay, and any other is code, where GitHub
 * looks for neither markup nor links. `code` is what makes a code span of one.
 */
export function proseMarkdown(text: string, code: (word: string) => string): string {
  const words = visible(text).trimStart().split(' ')
  const shown = (word: string, index: number): string => {
    if (isPlain(word) && !(index === 0 && BLOCK_START.test(word))) return word
    // The end of a sentence is no part of an address, nor are the parentheses around one.
    const open = word.startsWith('(') ? '(' : ''
    const [, core = '', end = ''] = (open === '' ? SENTENCE_END : CLOSED_END).exec(word.slice(open.length)) ?? []
    return core === '' ? code(word) : open + code(core) + end
  }
  return words.map(shown).join(' ')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' }

/** Text inside an HTML element. */
export function html(text: string): string {
  return visible(text)
    .replace(/[&<>|]/g, (character) => ENTITIES[character]!)
    .replaceAll('"', '&quot;')
}
