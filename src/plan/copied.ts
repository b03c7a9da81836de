import { posix } from 'node:path'
import { fromRoot } from '../units/clean-path.ts'
import { isWithin } from '../units/within.ts'
import { isHeredoc } from './dockerfile/heredocs.ts'
import { flagValues } from './dockerfile/instruction.ts'
import { isFetched } from './fetched.ts'
import type { ScopedStep } from './stage-scope.ts'
import { valueOf } from './variables.ts'

/** What a layer is that is copied from the build's own context, and where it was copied to. */
export interface Copied {
  /** From the root of the image, without a slash at either end; undefined where that is not known before the build. */
  readonly to: string | undefined
  /** Whether all of it comes out of the context's `.git`. */
  readonly isRepository: boolean
  /** Whether the context itself is copied, and so a `.git` at its root. */
  readonly hasRoot: boolean
}

/**
 * What an instruction copies of the build's own context, as it is there; null for what comes out of a stage or an image, is
 * fetched or may be unpacked: anything can have been made there, and called anything.
 */
export function copiedOf(step: ScopedStep): Copied | null {
  if (step.keyword !== 'COPY' && step.keyword !== 'ADD') return null
  // A heredoc's name becomes that of a file, whatever is in it.
  if (flagValues(step, 'from').length > 0 || step.words.some(isHeredoc)) return null
  const sources = step.words.slice(0, -1).map((word) => valueOf(word, step.scope))
  if (step.keyword === 'ADD' && !sources.every(isAsItIs)) return null
  return { to: destination(step), isRepository: sources.every(isOfGit), hasRoot: sources.some(isRoot) }
}

/**
 * Whether ADD can put nothing under a name `.git` that Git may track: the context itself is a folder, and below a `.git` Git
 * tracks no file. What else it adds may be an archive, which its content tells and not its name.
 */
const isAsItIs = (source: string | undefined): boolean =>
  isRoot(source) || (source !== undefined && !isFetched(source) && isOfGit(source))

function destination({ words, scope }: ScopedStep): string | undefined {
  const to = valueOf(words.at(-1) ?? '', scope)
  const start = to?.startsWith('/') ? '/' : scope.directory
  return to === undefined || start === undefined ? undefined : fromRoot(posix.join(start, to))
}

const isOfGit = (source: string | undefined): boolean => source !== undefined && isWithin(fromRoot(source), '.git')

const isRoot = (source: string | undefined): boolean => source !== undefined && fromRoot(source) === ''
