import type { Taken } from './context-sources.ts'
import { excludeRules } from './dockerignore.ts'
import { namePattern, type PathPattern } from './path-pattern.ts'
import { pathRules } from './path-rules.ts'

/** Whether any source takes a path; a file that is named itself is taken, whatever is excluded (fsutil, copy.go). */
export function taker(sources: readonly Taken[]): (path: string) => boolean {
  const named = sources.map(({ pattern }) => (pattern === '' ? [] : pattern.split('/')))
  const sourcesOf = pathRules(named.map((names) => [{ isException: false, patterns: [patternOf(names)] }]))
  // Sources of one instruction share their excludes.
  const limits = new Set(sources.flatMap(({ within }) => (within ? [within.only, within.excludes] : [])))
  const limitsOf = pathRules([...limits].map((each) => excludeRules(typeof each === 'string' ? [each] : each)))
  const indexes = new Map([...limits].map((each, index) => [each, index]))
  return (path) => {
    const parts = path === '' ? [] : path.split('/')
    /** By depth of the copied folder: the limits that match the path relative to that folder. */
    const known = new Map<number, ReadonlySet<number | undefined>>()
    const limitsFrom = (depth: number): ReadonlySet<number | undefined> => {
      const found = known.get(depth) ?? new Set(limitsOf(parts.slice(depth).join('/')))
      known.set(depth, found)
      return found
    }
    return sourcesOf(path).some((source) => {
      const { within } = sources[source]!
      const depth = named[source]!.length
      if (within === undefined || depth >= parts.length) return true
      const found = limitsFrom(depth)
      const isWanted = within.only === '' || found.has(indexes.get(within.only))
      return isWanted && !found.has(indexes.get(within.excludes))
    })
  }
}

function patternOf(names: readonly string[]): PathPattern {
  return names.flatMap((name, index) => (index === 0 ? namePattern(name) : ['/', ...namePattern(name)]))
}
