import { parseJson } from '../../units/parse-json.ts'
import { BLANK } from './space.ts'

/** Words separated by white space; quotes do not hold them together. */
export const spacedWords = (text: string): readonly string[] => (text === '' ? [] : text.split(/[\t\v\f\r ]+/))

/** The strings of a JSON array; undefined for anything else. BuildKit refuses an array with other items. */
export function jsonWords(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined
  const words = parseJson(text)
  return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined
}

/** Quotes and escapes are kept. */
export function quotedWords(text: string, escape: string): readonly string[] {
  const words: string[] = []
  let word = ''
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (quote === '' && BLANK.test(char)) {
      if (word !== '') words.push(word)
      word = ''
      continue
    }
    if (char === quote) quote = ''
    else if (quote === '' && (char === '"' || char === "'")) quote = char
    if (char !== escape || quote === "'") word += char
    else if (at + 1 < text.length) word += char + text[(at += 1)]! // an escape at the end is dropped
  }
  return word === '' ? words : [...words, word]
}

/** Names and values of ENV and LABEL: `name=value …` or the old form `name value`. */
export function pairs(text: string, escape: string): readonly (readonly [name: string, value: string])[] {
  const words = quotedWords(text, escape)
  if (words.length === 0) return []
  if (words[0]!.includes('=')) return words.map(splitAtEquals)
  const [, name = '', value = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec(text)!
  return [[name, value]]
}

function splitAtEquals(word: string): readonly [name: string, value: string] {
  const equals = word.indexOf('=')
  return equals < 0 ? [word, ''] : [word.slice(0, equals), word.slice(equals + 1)]
}
