import { posix } from 'node:path'
import { trimSpace } from './dockerfile/space.ts'
import { readPattern } from './path-pattern.ts'
import { pathRules, type PathRule } from './path-rules.ts'

/** A context's ignore file. The name of one for a single Dockerfile is that Dockerfile's name followed by this. */
export const IGNORE_FILE = '.dockerignore'

/**
 * Reads an ignore file (`.dockerignore`) as BuildKit does (moby/patternmatcher): the last pattern that matches the path
 * or a folder above it decides. A pattern that BuildKit refuses, which ends the build, leaves out nothing. Returns if
 * a path of the context is left out.
 */
export function readIgnoreFile(text: string): (path: string) => boolean {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const listsOf = pathRules([lines.filter((line) => !line.startsWith('#')).flatMap((line) => ruleOf(line, true))])
  return (path) => listsOf(path).length > 0
}

/** For each exception in an ignore file, an example of a path that it takes back, relative to the context. */
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
 * Rules for the `--exclude` of COPY and ADD, for paths relative to a copied folder (tonistiigi/fsutil). They are those
 * of an ignore file, but a slash at the start is part of the pattern, which then matches nothing.
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
