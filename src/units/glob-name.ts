import { bracketEnds } from './glob-brackets.ts'

const ANY_TEXT = Symbol('*')

/** What a part of a glob asks of one letter; `ANY_TEXT` of any number of them. */
type Token = typeof ANY_TEXT | ((letter: string) => boolean)

/** Matches a file's or folder's name; a text if only that one does. */
export type GlobName = string | ((name: string) => boolean)

/** Reads one part of a glob, without slashes and braces. */
export function globName(part: string): GlobName {
  const tokens: Token[] = []
  const endOf = bracketEnds(part)
  let plain: string | undefined = ''
  for (let at = 0; at < part.length; at += 1) {
    const end = part[at] === '[' ? endOf(at) : undefined
    if (end !== undefined) {
      tokens.push(lettersOf(part.slice(at + 1, end - 1)))
      at = end - 1
      plain = undefined
    } else if (part[at] === '*' || part[at] === '?') {
      if (part[at] === '?') tokens.push(() => true)
      else if (tokens.at(-1) !== ANY_TEXT) tokens.push(ANY_TEXT)
      plain = undefined
    } else {
      if (part[at] === '\\' && at + 1 < part.length) at += 1
      const wanted = part[at]!
      tokens.push((letter) => letter === wanted)
      if (plain !== undefined) plain += wanted
    }
  }
  return plain ?? ((name) => matches(tokens, name))
}

/** Tries each start of the last `*` only, so the time is bounded by the product of both lengths. */
function matches(tokens: readonly Token[], name: string): boolean {
  let [at, token, star, from] = [0, 0, -1, 0]
  while (at < name.length) {
    const expected = tokens[token]
    if (expected === ANY_TEXT) {
      star = token++
      from = at
    } else if (expected?.(name[at]!)) {
      at += 1
      token += 1
    } else {
      if (star === -1) return false
      token = star + 1
      at = ++from
    }
  }
  return token === tokens.length || (tokens[token] === ANY_TEXT && token === tokens.length - 1)
}

/** What is between the brackets: letters and ranges, or with `!` or `^` any others. */
function lettersOf(text: string): (letter: string) => boolean {
  const isNegated = /^[!^]/.test(text)
  const ranges: (readonly [string, string])[] = []
  const letters = Array.from((isNegated ? text.slice(1) : text).matchAll(/\\?(.)/gs), ([whole, letter]) => ({
    letter: letter!,
    isDash: whole === '-',
  }))
  for (let at = 0; at < letters.length; at += 1) {
    const [{ letter }, dash, last] = [letters[at]!, letters[at + 1], letters[at + 2]]
    const isRange = dash?.isDash === true && last !== undefined
    ranges.push([letter, isRange ? last.letter : letter])
    if (isRange) at += 2
  }
  return (letter) => ranges.some(([first, last]) => first <= letter && letter <= last) !== isNegated
}
