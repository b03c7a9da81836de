import { posix } from 'node:path'
import { trimSpace } from './dockerfile/space.ts'
import { readPattern } from './path-pattern.ts'
import { pathRules, type PathRule } from './path-rules.ts'

/** The ignore file of a context; one of a Dockerfile alone has its name before that. */
export const IGNORE_FILE = '.dockerignore'

/**
 * Reads an ignore file (`.dockerignore`) as BuildKit does (moby/patternmatcher): the last pattern decides that matches
 * the path or a folder above it. A pattern that BuildKit refuses, and with it the build, leaves out nothing. Gives whether a path
 * of the context is left out.
 */
export function readIgnoreFile(text: string): (path: string) => boolean {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const listsOf = pathRules([lines.filter((line) => !line.startsWith('#')).flatMap((line) => ruleOf(line, true))])
  return (path) => listsOf(path).length > 0
}

/** For each exception of an ignore file, a path that it takes back, from the context. */
export function takenBack(text: string): readonly string[] {
  const lines = text.split('\n').map(trimSpace)
  return lines
    .filter((line) => line.startsWith('!'))
    .map((line) =>
      posix
        .join(
          '/',
          line
            .slice(1)
            .trim()
            .replace(/\*+|\?|\[[^\]]*\]/g, 'x'),
        )
        .slice(1),
    )
}

/**
 * What `--exclude` of COPY and ADD leaves out, by paths from a folder that is copied (tonistiigi/fsutil): as an ignore file, but
 * a slash at the start is part of the pattern, which then is none of anything.
 */
export function excludeRules(values: readonly string[]): readonly PathRule[] {
  return values.flatMap((value) => ruleOf(value, false))
}

function ruleOf(line: string, isFromRoot: boolean): readonly PathRule[] {
  const written = trimSpace(line)
  const isException = written.startsWith('!')
  const rest = isException ? trimSpace(written.slice(1)) : written
  if (rest === '') return []
  const clean = posix.normalize(rest).replace(/(?<=.)\/$/, '')
  const pattern = readPattern(isFromRoot && clean.length > 1 ? clean.replace(/^\//, '') : clean, true)
  return pattern ? [{ isException, patterns: [pattern] }] : []
}
