import { posix } from 'node:path'
import { trimSpace } from './dockerfile/space.ts'
import { matchesPattern, readPattern } from './path-pattern.ts'

/** The ignore file of a context; one of a Dockerfile alone has its name before that. */
export const IGNORE_FILE = '.dockerignore'

/** Whether an ignore file leaves a path of the context out. */
export type Ignores = (path: string) => boolean

/** One line of it. */
interface Pattern {
  /** Whether it takes back what earlier ones leave out (`!`). */
  readonly isException: boolean
  readonly matches: (path: string) => boolean
}

/**
 * Reads an ignore file (`.dockerignore`) as BuildKit does (moby/patternmatcher): the last pattern decides that matches
 * the path or a folder above it. A pattern that BuildKit refuses, and with it the build, leaves out nothing.
 */
export function readIgnoreFile(text: string): Ignores {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  return ignoresBy(lines.filter((line) => !line.startsWith('#')).flatMap((line) => patternOf(line, true)))
}

/**
 * What `--exclude` of COPY and ADD leaves out, by paths from a folder that is copied (tonistiigi/fsutil): as an ignore file, but
 * a slash at the start is part of the pattern, which then is none of anything.
 */
export function readExcludes(values: readonly string[]): Ignores {
  return ignoresBy(values.flatMap((value) => patternOf(value, false)))
}

function ignoresBy(patterns: readonly Pattern[]): Ignores {
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

function patternOf(line: string, isFromRoot: boolean): readonly Pattern[] {
  const written = trimSpace(line)
  const isException = written.startsWith('!')
  const rest = isException ? trimSpace(written.slice(1)) : written
  if (rest === '') return []
  const clean = posix.normalize(rest).replace(/(?<=.)\/$/, '')
  const pattern = readPattern(isFromRoot && clean.length > 1 ? clean.replace(/^\//, '') : clean, true)
  return pattern ? [{ isException, matches: (path) => matchesPattern(pattern, path) }] : []
}
