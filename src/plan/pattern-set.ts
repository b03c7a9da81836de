import { isWild, namePattern, type PathPattern, type Token } from './path-pattern.ts'

export interface Progress {
  /** In order. Twice the index of the next token, plus one if within folders, where only a slash leads on. */
  readonly places: Uint32Array
  /** The groups with a pattern that matches all of the text so far, in order. */
  readonly groups: readonly number[]
}

interface PatternSet {
  readonly start: Progress
  readonly after: (before: Progress, text: string) => Progress
}

/** The most places to remember, of some 20 bytes each. */
const MOST = 4_000_000

/** The cost of a remembered step beside its places. */
const STEP = 50

/**
 * One state machine for all patterns: all alternatives are followed at once, and each transition is remembered. Time is
 * at most the length of the text times that of the patterns, memory is limited by `most` (issue 11, heading 6).
 */
export function patternSet(groups: readonly (readonly PathPattern[])[], most = MOST): PatternSet {
  /** All patterns in a row; a number ends a pattern and is its group. */
  const tokens: (Token | number)[] = []
  const starts = new Set<number>()
  const steps = new Map<Progress, Map<string, Progress>>()
  const known = new Map<string, Progress>()
  let kept = 0

  const reach = (into: Set<number>, index: number): void => {
    into.add(2 * index)
    if (isWild(tokens[index])) reach(into, index + 1)
  }
  const progressAt = (found: ReadonlySet<number>): Progress => {
    const places = Uint32Array.from(found).toSorted()
    const key = places.join()
    const same = known.get(key)
    if (same) return same
    const ended = Array.from(places, (place) => tokens[place >>> 1]).filter((token) => typeof token === 'number')
    const progress = { places, groups: [...new Set(ended)] }
    known.set(key, progress)
    kept += places.length
    return progress
  }
  const worked = ({ places }: Progress, char: string): Progress => {
    const next = new Set<number>()
    for (const place of places) {
      const index = place >>> 1
      const token = tokens[index]!
      if (token === 'all' || (token === 'name' && char !== '/')) reach(next, index)
      else if (token === 'folders') {
        next.add(2 * index + 1)
        if (char === '/') reach(next, index + 1)
      } else if (typeof token === 'function' ? token(char) : token === char) reach(next, index + 1)
    }
    return progressAt(next)
  }
  const step = (before: Progress, char: string): Progress => {
    const seen = steps.get(before)?.get(char)
    if (seen) return seen
    if (kept > most) {
      steps.clear()
      known.clear()
      kept = 0
    }
    const next = worked(before, char)
    steps.set(before, (steps.get(before) ?? new Map<string, Progress>()).set(char, next))
    kept += STEP
    return next
  }

  for (const [group, patterns] of groups.entries()) {
    for (const pattern of patterns) {
      const first = tokens.length
      for (const token of pattern) tokens.push(token)
      tokens.push(group)
      reach(starts, first)
    }
  }
  return {
    start: progressAt(starts),
    after: (before, text) => {
      let at = before
      for (const char of text) {
        if (at.places.length === 0) break // no pattern matches anything that begins like this
        at = step(at, char)
      }
      return at
    },
  }
}

export function nameMatcher(pattern: string): (name: string) => boolean {
  const { start, after } = patternSet([[namePattern(pattern)]])
  return (name) => after(start, name).groups.length > 0
}
