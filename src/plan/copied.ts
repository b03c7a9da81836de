import { posix } from 'node:path'
import { fromRoot } from '../units/clean-path.ts'
import { isWithin } from '../units/within.ts'
import { isHeredoc } from './dockerfile/heredocs.ts'
import { flagValues } from './dockerfile/instruction.ts'
import { isFetched } from './fetched.ts'
import type { ScopedStep } from './stage-scope.ts'
import { valueOf } from './variables.ts'

export interface Copied {
  /** Path from the image's root, without a slash at either end; undefined if not known before the build. */
  readonly to: string | undefined
  /** Whether all of it comes from the context's `.git`. */
  readonly isRepository: boolean
  /** Whether the context's root is copied, and with it a `.git` there. */
  readonly hasRoot: boolean
}

/** What an instruction copies unchanged from the main context; null if its files may be anything. */
export function copiedOf(step: ScopedStep): Copied | null {
  if (step.keyword !== 'COPY' && step.keyword !== 'ADD') return null
  // A heredoc's name becomes a file's name, whatever its content.
  if (flagValues(step, 'from').length > 0 || step.words.some(isHeredoc)) return null
  const sources = step.words.slice(0, -1).map((word) => valueOf(word, step.scope))
  if (step.keyword === 'ADD' && !sources.every(isAsItIs)) return null
  return { to: destination(step), isRepository: sources.every(isOfGit), hasRoot: sources.some(isRoot) }
}

/** Whether ADD creates no `.git` that Git may track. Any other source may be an archive, which ADD unpacks. */
const isAsItIs = (source: string | undefined): boolean =>
  isRoot(source) || (source !== undefined && !isFetched(source) && isOfGit(source))

function destination({ words, scope }: ScopedStep): string | undefined {
  const to = valueOf(words.at(-1) ?? '', scope)
  const start = to?.startsWith('/') ? '/' : scope.directory
  return to === undefined || start === undefined ? undefined : fromRoot(posix.join(start, to))
}

const isOfGit = (source: string | undefined): boolean => source !== undefined && isWithin(fromRoot(source), '.git')

const isRoot = (source: string | undefined): boolean => source !== undefined && fromRoot(source) === ''
