import { asFlagText, asWritten } from './flag-text.ts'
import type { Parts } from './instruction.ts'
import { BLANK, trimSpace } from './space.ts'
import { jsonWords, pairs, quotedWords, spacedWords } from './words.ts'

/** Splits an instruction, joined to one line, into its parts (parser/split_command.go, line_parsers.go). */
export function splitInstruction(line: string, escape: string, flagEscape = escape): Parts {
  const [, word = '', after = ''] = /^([^\t\v\f\r ]*)(?:[\t\v\f\r ]+([^]*))?$/.exec(trimSpace(line))!
  const { flags, rest } = splitFlags(asFlagText(after), flagEscape)
  const keyword = word.toUpperCase()
  return { keyword, flags, ...wordsOf(keyword, trimSpace(asWritten(rest)), escape) }
}

function wordsOf(keyword: string, rest: string, escape: string): Pick<Parts, 'words' | 'json'> {
  switch (keyword) {
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return jsonOr(rest, () => spacedWords(rest))
    case 'FROM':
    case 'EXPOSE':
      return { words: spacedWords(rest), json: false }
    case 'ARG':
      return { words: quotedWords(rest, escape), json: false }
    case 'ENV':
    case 'LABEL':
      return { words: pairs(rest, escape).flat(), json: false }
    case 'ONBUILD': {
      // The build refuses an ONBUILD whose trigger is another ONBUILD.
      if (/^ONBUILD(?!\S)/i.test(rest)) return { words: wholeText(rest), json: false }
      const trigger = splitInstruction(rest, escape)
      return { words: [trigger.keyword, ...trigger.flags, ...trigger.words], json: trigger.json }
    }
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return jsonOr(rest, () => wholeText(rest))
    default:
      return { words: wholeText(rest), json: false }
  }
}

const wholeText = (rest: string): readonly string[] => (rest === '' ? [] : [rest])

function jsonOr(rest: string, plain: () => readonly string[]): Pick<Parts, 'words' | 'json'> {
  const words = jsonWords(rest)
  return words ? { words, json: true } : { words: plain(), json: false }
}

/** The flags that an instruction begins with; a lone `--` ends them. `text`, `flags` and `rest` are flag text. */
function splitFlags(text: string, escape: string): { readonly flags: readonly string[]; readonly rest: string } {
  const flags: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && BLANK.test(text[at]!)) at += 1
    if (!text.startsWith('--', at)) return { flags, rest: text.slice(at) }
    const { word, end } = readFlag(text, at, escape)
    at = end
    if (word === '--') return { flags, rest: text.slice(at) }
    flags.push(word)
  }
}

function readFlag(text: string, start: number, escape: string): { readonly word: string; readonly end: number } {
  let word = ''
  let quote = ''
  let at = start
  for (; at < text.length; at += 1) {
    const char = text[at]!
    if (quote === '' && BLANK.test(char)) break
    if (char === quote) quote = ''
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char !== escape) word += char
    else word += text[(at += 1)] ?? '' // an escape at the end is dropped
  }
  return { word, end: at }
}
