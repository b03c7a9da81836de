import { withoutSequences } from '../../units/terminal-sequence.ts'

/** Invisible characters, or ones that change how the rest looks: control, bidi, zero-width, broken, odd line ends. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/**
 * The lines of an untrusted text, safe for a log or a terminal. The runner reads a line as a command if it starts with
 * `::` after white space or contains `##[` (actions/runner, ActionCommand: TryParseV2, TryParse), and `\r` as a line
 * end. Terminal sequences are dropped; other invisible characters are escaped (`\u{202e}`).
 */
export function safeLines(text: string): readonly string[] {
  return withoutSequences(text)
    .split(/\r\n|\r|\n/)
    .map(harmless)
}

/** As one line, for a heading, a title or a file name. */
export function safeLine(text: string): string {
  return safeLines(text).join(' ')
}

function harmless(line: string): string {
  return line
    .replaceAll(/\p{Variation_Selector}/gu, '') // it only picks the colourful form of an emoji
    .replaceAll(INVISIBLE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [')
}
