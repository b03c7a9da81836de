import { withoutSequences } from '../../units/terminal-sequence.ts'

/** Characters that are invisible or change how the rest looks: control, bidi, zero-width, broken, odd line ends. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/**
 * The lines of an untrusted text, made safe for the runner's log or a terminal. The runner takes a line for a command
 * if it starts with `::` after white space or has `##[` anywhere (actions/runner, ActionCommand: TryParseV2, TryParse),
 * and takes a lone `\r` for a line end. Terminal sequences are dropped; other invisible characters are shown as `\u{202e}`.
 */
export function safeLines(text: string): readonly string[] {
  return withoutSequences(text)
    .split(/\r\n|\r|\n/)
    .map(harmless)
}

/** An untrusted text as one line, for a heading, a title or a file name. */
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
