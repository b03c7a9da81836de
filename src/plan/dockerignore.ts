import { posix } from 'node:path'
import { trimSpace } from './dockerfile/space.ts'

/** Whether an ignore file leaves a path of the context out. */
export type Ignores = (path: string) => boolean

/** One line of it. */
interface Pattern {
  /** Whether it takes back what earlier ones leave out (`!`). */
  readonly isException: boolean
  readonly matches: (path: string) => boolean
}

/**
 * Reads an ignore file (`.dockerignore`) as BuildKit does (moby/patternmatcher): the last pattern decides that matches the path
 * or a folder above it. A pattern that BuildKit refuses, and with it the build, leaves out nothing.
 */
export function readIgnoreFile(text: string): Ignores {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap(patternOf)
  const known = new Map<string, readonly boolean[]>([['.', []]])
  /** Which patterns a path matches, by itself or by a folder above it; one that would change nothing is not asked. */
  const matched = (path: string): readonly boolean[] => {
    const before = known.get(path)
    if (before) return before
    const above = matched(posix.dirname(path))
    let isOut = false
    const found = patterns.map(({ isException, matches }, index) => {
      const match = above[index] || (isException === isOut && matches(path))
      if (match) isOut = !isException
      return match
    })
    known.set(path, found)
    return found
  }
  return (path) => {
    const last = matched(path).lastIndexOf(true)
    return last >= 0 && !patterns[last]!.isException
  }
}

function patternOf(line: string): readonly Pattern[] {
  if (line.startsWith('#')) return []
  const written = trimSpace(line)
  const isException = written.startsWith('!')
  const rest = isException ? trimSpace(written.slice(1)) : written
  if (rest === '') return []
  const clean = posix.normalize(rest).replace(/(?<=.)\/$/, '')
  const expression = expressionOf(clean.length > 1 ? clean.replace(/^\//, '') : clean)
  return expression ? [{ isException, matches: (path) => expression.test(path) }] : []
}

/** `*` and `?` stop at a slash, `**` is any number of folders, and at the end of a pattern all that is below. */
function expressionOf(pattern: string): RegExp | undefined {
  // Without another wild card, two stars at the start may stand for a part of a name.
  const [, ending] = /^\*\*([^/*?[\]\\][^*?[\]\\]*)$/.exec(pattern) ?? []
  if (ending !== undefined) return new RegExp(`${literal(ending)}$`, 'u')
  const source = pattern.replaceAll(/\*\*\/?$|\*\*\/?|\\[^]|[^]/gu, (part, at: number) => {
    if (part.startsWith('**')) return at + part.length === pattern.length ? '.*' : '(?:.*/)?'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part === '[' || part === ']' || part === '^') return part
    return literal(part.length > 1 && part.startsWith('\\') ? part.slice(1) : part)
  })
  try {
    return new RegExp(`^${source}$`, 'u')
  } catch {
    return undefined
  }
}

/** A text that stands for itself in a regular expression, and in a class of one. */
const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
