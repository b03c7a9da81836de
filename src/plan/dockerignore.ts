import { posix } from 'node:path'
import { trimSpace } from './dockerfile/space.ts'
import { readPattern } from './path-pattern.ts'
import { pathRules, type PathRule } from './path-rules.ts'

/** A context's ignore file, and the ending of one for a single Dockerfile (`Dockerfile.dockerignore`). */
export const IGNORE_FILE = '.dockerignore'

/** Whether BuildKit leaves out a path (moby/patternmatcher). A pattern that it refuses leaves out nothing. */
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

/** Rules of `--exclude` (tonistiigi/fsutil): as in an ignore file, but one with a slash at the start never matches. */
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
