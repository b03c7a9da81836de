import { UNREAD_GLOB } from '../../units/glob.ts'
import { globWords, parseGlobs } from '../../units/glob-list.ts'
import { whyLooseStars } from '../../units/glob-stars.ts'
import type { Source } from './source.ts'
import type { Scalar } from './tree.ts'

/**
 * Refuses what a rule cannot mean: globs that cannot be read, none, or one with a `**` in a name; a path of Go with what
 * no such path has. A rule that forbids it would pass for ever.
 */
export function checkAsked({ text, start }: Scalar, source: Source): void {
  const [prefix] = /^(?:path|module|package):/.exec(text) ?? []
  if (prefix === undefined) return
  const of = text.slice(prefix.length)
  const problem = prefix === 'path:' ? whyNoGlobs(of) : whyNoGoPath(prefix, of)
  if (problem !== undefined) throw source.error(start, problem)
}

function whyNoGlobs(text: string): string | undefined {
  const globs = parseGlobs(text)
  if (globs === undefined) return `A glob here cannot be read: ${UNREAD_GLOB}. Write several rules.`
  if (globs.length === 0) return '"path:" needs a path, such as path:/usr/share.'
  return globWords(text)
    .map(({ glob }) => whyLooseStars(glob))
    .find((problem) => problem !== undefined)
}

/** What users write, and neither import paths (golang.org/x/mod, CheckImportPath) nor patterns of the go command have. */
const NOT_OF_GO = /[\s*?[\]{}!,:@]/

function whyNoGoPath(prefix: string, path: string): string | undefined {
  const [letter] = NOT_OF_GO.exec(path) ?? []
  if (letter === undefined) return undefined
  const meant = path.trim().split('@')[0]!.replaceAll(/\*+/g, '...') // a module is meant in any version
  const advice =
    meant === '' || NOT_OF_GO.test(meant)
      ? 'Write a rule for each path, with "..." for any text.'
      : `Did you mean "${prefix}${meant}"?`
  return `No path in Go has a ${letter.trim() === '' ? 'blank' : `"${letter}"`}. ${advice}`
}
