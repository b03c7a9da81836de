/** Wild cards: `*` within a name, all that follows, and any number of folders. */
const WILD = ['name', 'all', 'folders'] as const
type Wild = (typeof WILD)[number]

/** A character, a set of characters, or a wild card, whose name is longer than a character. */
export type Token = string | ((char: string) => boolean)

export type PathPattern = readonly Token[]

export const isWild = (token: unknown): token is Wild => WILD.some((each) => each === token)

/** Parses a pattern of Go's path.Match, with `deep` of moby/patternmatcher (`**`). Undefined if both refuse it. */
export function readPattern(pattern: string, deep: boolean): PathPattern | undefined {
  const chars = Array.from(pattern)
  const tokens: Token[] = []
  const wild = (token: Wild): void => {
    if (tokens.at(-1) !== token) tokens.push(token)
  }
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at]!
    if (deep && char === '*' && chars[at + 1] === '*') {
      at += chars[at + 2] === '/' ? 2 : 1
      wild(at === chars.length - 1 ? 'all' : 'folders')
    } else if (char === '*') wild('name')
    else if (char === '?') tokens.push(isNoSlash)
    else if (char === '[') {
      const set = readClass(chars, at + 1)
      if (set === undefined) return undefined
      tokens.push(set.has)
      at = set.end
    } else {
      if (char === '\\' && at + 1 < chars.length) at += 1
      tokens.push(chars[at]!)
    }
  }
  // Without another wild card, two stars at the start can match part of a name.
  return deep && /^\*\*[^*?[\]\\/][^*?[\]\\]*$/.test(pattern) ? ['all', ...tokens.slice(1)] : tokens
}

/** Parses the characters in brackets from `start`; `end` is the index of the closing bracket. */
function readClass(
  chars: readonly string[],
  start: number,
): { readonly has: (char: string) => boolean; readonly end: number } | undefined {
  const negated = chars[start] === '^'
  const first = negated ? start + 1 : start
  const ranges: (readonly [string, string])[] = []
  let at = first
  const take = (): string | undefined => {
    if (chars[at] === '\\') at += 1
    return chars[at++]
  }
  while (chars[at] !== ']' || at === first) {
    const low = take()
    if (low === undefined) return undefined
    const isRange = chars[at] === '-' && chars[at + 1] !== ']' && chars[at + 1] !== undefined
    if (isRange) at += 1
    ranges.push([low, (isRange ? take() : low) ?? low])
  }
  const within = (char: string) => ranges.some(([low, high]) => order(low) <= order(char) && order(char) <= order(high))
  return { has: (char) => within(char) !== negated, end: at }
}

const isNoSlash = (char: string): boolean => char !== '/'

const order = (char: string): number => char.codePointAt(0)!

/** For a name without slashes; a pattern that the build refuses matches any name. */
export function namePattern(pattern: string): PathPattern {
  const tokens = readPattern(pattern, false) ?? ['name']
  return tokens.map((token) => (typeof token === 'string' ? token : (char) => isNoSlash(char) && token(char)))
}

export const literalPattern = (name: string): string => name.replaceAll(/[*?[\\]/g, '\\$&')
