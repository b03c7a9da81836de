import { CommandFailed, CommandMissing } from '../exec/command-error.ts'
import { run, type ProcessResult, type RunOptions } from '../exec/process.ts'

/**
 * Calls git (2.31 or newer). Never throws for what git says: the exit code and the error output tell, even of an output
 * that is too large to keep.
 */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<ProcessResult>
export type GitOptions = Pick<RunOptions, 'cwd' | 'env' | 'input'>

/** Variables of the repository that git itself was called in, e.g. when a git hook starts the run. */
const INHERITED = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_NAMESPACE',
] as const

const ENVIRONMENT = {
  ...Object.fromEntries(INHERITED.map((name) => [name, undefined])),
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  // `git status` would otherwise refresh the user's index.
  GIT_OPTIONAL_LOCKS: '0',
  // Commits as they were made: the same hash must mean the same tree and parents on every machine.
  GIT_NO_REPLACE_OBJECTS: '1',
}

/** A checkout's configuration may name programs for git to run on these occasions; no call here needs them. */
const WITHOUT_PROGRAMS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'] as const

/** Longest (ms) that a call may take: a large history takes minutes, and a remote may stay silent for ever. */
const PATIENCE = 10 * 60_000

/** What all calls in a folder share. */
interface GitCalls {
  readonly environment?: NonNullable<GitOptions['env']>
  readonly cancelled?: AbortSignal | undefined
  /** Milliseconds that one call may take. */
  readonly patience?: number
}

/**
 * Git in a folder, with the user's own configuration and credentials, in English, without questions. A call that takes
 * longer than `patience` is ended and has failed; when the run is `cancelled`, it is ended too and throws the reason.
 */
export function gitIn(directory: string, { environment = {}, cancelled, patience = PATIENCE }: GitCalls = {}): Git {
  return async (args, { cwd = directory, env, input } = {}) => {
    const late = AbortSignal.timeout(patience)
    const signal = cancelled === undefined ? late : AbortSignal.any([cancelled, late])
    try {
      const own = { ...ENVIRONMENT, ...environment, ...env }
      return await run('git', [...WITHOUT_PROGRAMS, ...args], { cwd, env: own, input, signal })
    } catch (error) {
      if (error === late.reason)
        return { code: 124, stdout: '', stderr: `fatal: no answer within ${patience / 1000} s` }
      if (error instanceof CommandMissing) return { code: 127, stdout: '', stderr: error.message }
      // It may have exited with 0 before it was ended.
      if (error instanceof CommandFailed)
        return { code: error.code || 1, stdout: '', stderr: `fatal: ${error.message}` }
      throw error
    }
  }
}

/** The lines of an output, without the empty ones. */
export function filledLines(output: string): readonly string[] {
  return output.split('\n').filter((line) => line !== '')
}
