import { getExecOutput } from '@actions/exec'
import { fail } from '../../errors.ts'
import { CommandMissing, run, type ProcessResult, type RunOptions } from '../exec/process.ts'

/**
 * A short call of `docker` whose output is wanted whole, whatever its exit code is; `input` comes on its standard input.
 * Throws `engine.missing`.
 */
export async function docker(args: readonly string[], input?: Buffer): Promise<ProcessResult> {
  try {
    const { exitCode, stdout, stderr } = await getExecOutput('docker', [...args], {
      env: Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ''])),
      silent: true,
      ignoreReturnCode: true,
      ...(input && { input }),
    })
    return { code: exitCode, stdout, stderr }
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Unable to locate executable file')) throw missing(error)
    throw error
  }
}

/**
 * A call of `docker` that is heard while it runs and can be cancelled, neither of which `@actions/exec` does without
 * keeping all of the output. Throws `engine.missing`.
 */
export async function followDocker(args: readonly string[], options: RunOptions): Promise<ProcessResult> {
  try {
    return await run('docker', args, options)
  } catch (error) {
    throw error instanceof CommandMissing ? missing(error) : error
  }
}

/** There is no `docker`. */
export const missing = (cause: Error): Error => fail('engine.missing', { command: 'docker' }, cause)
