import { withoutSequences } from '../units/terminal-sequence.ts'
import { capped, visible } from './escape.ts'

const LONGEST_LINE = 200

/** A Markdown block with the first `max` lines of an untrusted text. No run of backticks in it can close the fence. */
export function codeBlock(text: string, max: number, language = 'text'): string {
  const lines = text.split('\n')
  const kept = [...lines.slice(0, max).map(shown), ...(lines.length > max ? ['…'] : [])]
  const runs = kept.flatMap((line) => line.match(/`+/g) ?? [])
  const fence = '`'.repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1)
  return [`${fence}${language}`, ...kept, fence].join('\n')
}

const shown = (line: string): string =>
  capped(visible(withoutSequences(line).replaceAll('\t', '    ')), LONGEST_LINE).replaceAll('<!--', '<\\u{21}--')
