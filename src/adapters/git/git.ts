import { CommandFailed, CommandMissing } from '../exec/command-error.ts'
import { run, type ProcessResult, type RunOptions } from '../exec/process.ts'

/** Calls git (2.31 or newer). Never throws for an error of git, not even for output that is too large. */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<ProcessResult>
export type GitOptions = Pick<RunOptions, 'cwd' | 'env' | 'input'>

/** Set if git itself started the run, for example in a hook. */
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
  // Otherwise `git status` would refresh the user's index.
  GIT_OPTIONAL_LOCKS: '0',
  // The same hash must mean the same tree and parents on every machine.
  GIT_NO_REPLACE_OBJECTS: '1',
}

/** A checkout's configuration may name programs that git runs; no call here needs them. */
const WITHOUT_PROGRAMS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'] as const

/** Milliseconds per call: a large history takes minutes, and a remote may never answer. */
const PATIENCE = 10 * 60_000

interface GitCalls {
  readonly environment?: NonNullable<GitOptions['env']>
  readonly cancelled?: AbortSignal | undefined
  readonly patience?: number
}

/** Uses the user's configuration and credentials, without prompts. A call over `patience` fails; `cancelled` throws. */
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

export function filledLines(output: string): readonly string[] {
  return output.split('\n').filter((line) => line !== '')
}
