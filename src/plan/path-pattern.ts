/** A part of a pattern: a character, `*`, all that follows, or any number of folders. */
type Token = ((char: string) => boolean) | 'name' | 'all' | 'folders'

/** A pattern with wild cards. */
export type PathPattern = readonly Token[]

/**
 * Reads a pattern of Go's path.Match, and with `deep` the `**` that moby/patternmatcher has besides: any number of
 * folders, and at the end all that is below. Undefined for one that neither takes.
 */
export function readPattern(pattern: string, deep: boolean): PathPattern | undefined {
  const chars = Array.from(pattern)
  const tokens: Token[] = []
  /** Twice the same wild card is once. */
  const wild = (token: 'name' | 'all' | 'folders'): void => {
    if (tokens.at(-1) !== token) tokens.push(token)
  }
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at]!
    if (deep && char === '*' && chars[at + 1] === '*') {
      at += chars[at + 2] === '/' ? 2 : 1
      wild(at === chars.length - 1 ? 'all' : 'folders')
    } else if (char === '*') wild('name')
    else if (char === '?') tokens.push((other) => other !== '/')
    else if (char === '[') {
      const set = readClass(chars, at + 1)
      if (set === undefined) return undefined
      tokens.push(set.has)
      at = set.end
    } else {
      if (char === '\\' && at + 1 < chars.length) at += 1
      const wanted = chars[at]!
      tokens.push((other) => other === wanted)
    }
  }
  // Without another wild card, two stars at the start may stand for a part of a name.
  return deep && /^\*\*[^*?[\]\\/][^*?[\]\\]*$/.test(pattern) ? ['all', ...tokens.slice(1)] : tokens
}

/** The characters in brackets, which begin at `start`; `end` is where the bracket is closed. */
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

const order = (char: string): number => char.codePointAt(0)!

/** Whether a pattern stands for all of a text. Time is the product of their lengths: all ways are gone at once. */
export function matchesPattern(tokens: PathPattern, text: string): boolean {
  // A place in the pattern is twice the token's index; one more within folders, which only a slash leads out of.
  let places = new Set<number>()
  const reach = (into: Set<number>, index: number): void => {
    into.add(2 * index)
    if (typeof tokens[index] === 'string') reach(into, index + 1)
  }
  reach(places, 0)
  for (const char of text) {
    const next = new Set<number>()
    for (const place of places) {
      const index = Math.floor(place / 2)
      const token = tokens[index]
      if (token === undefined) continue
      if (typeof token === 'function') {
        if (token(char)) reach(next, index + 1)
      } else if (token === 'all' || (token === 'name' && char !== '/')) reach(next, index)
      else if (token === 'folders') {
        next.add(2 * index + 1)
        if (char === '/') reach(next, index + 1)
      }
    }
    places = next
  }
  return places.has(2 * tokens.length)
}

/** Whether a pattern stands for a name without a slash; one that the build refuses may stand for any. */
export function matchesName(pattern: string, name: string): boolean {
  if (!/[*?[\\]/.test(pattern)) return pattern === name
  const tokens = readPattern(pattern, false)
  return tokens === undefined || matchesPattern(tokens, name)
}
