import { posix } from 'node:path'
import { flagValues } from './dockerfile/instruction.ts'
import type { ScopedStep } from './stage-scope.ts'
import { valueOf } from './variables.ts'

/** What a layer is that is copied from the build's own context, and where it was copied to. */
export interface Copied {
  /** From the root of the image, without a slash at either end. */
  readonly to: string
  /** Whether all of it comes out of a `.git`. */
  readonly isRepository: boolean
}

/**
 * What an instruction copies of the build's own context, as it is there; null for what comes out of a stage or an image, is
 * fetched or may be unpacked, and where it cannot be told where that goes: anything can have been made there, and called
 * anything. `directory` is what a relative path starts from where no instruction says.
 */
export function copiedOf(step: ScopedStep, directory: string | undefined): Copied | null {
  if (step.keyword !== 'COPY' && step.keyword !== 'ADD') return null
  // A heredoc's name becomes that of a file, whatever is in it.
  if (flagValues(step, 'from').length > 0 || step.words.some((word) => /^\d*<</.test(word))) return null
  const to = destination(step, directory)
  if (to === undefined) return null
  const sources = step.words.slice(0, -1).map((word) => valueOf(word, step.scope))
  // What ADD unpacks tells its content and not its name. The context itself is a folder.
  if (step.keyword === 'ADD' && !sources.every((source) => source !== undefined && fromRoot(source) === '')) return null
  return { to, isRepository: sources.every((source) => source !== undefined && isOfGit(fromRoot(source))) }
}

function destination({ words, scope }: ScopedStep, directory: string | undefined): string | undefined {
  const to = valueOf(words.at(-1) ?? '', scope)
  if (to === undefined || to.startsWith('/')) return to && fromRoot(to)
  const start = scope.directory ?? directory
  return start && fromRoot(posix.join(start, to))
}

const fromRoot = (path: string): string => posix.join('/', path).slice(1).replace(/\/$/, '')

const isOfGit = (path: string): boolean => path.split('/').includes('.git')
