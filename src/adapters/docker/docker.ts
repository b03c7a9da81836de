import { fail } from '../../errors.ts'
import { CommandMissing, run, type ProcessResult, type RunOptions } from '../exec/process.ts'

/** Runs `docker` to its end, whatever its exit code is. Throws `engine.missing` where there is no such command. */
export async function docker(args: readonly string[], options: RunOptions = {}): Promise<ProcessResult> {
  try {
    return await run('docker', args, options)
  } catch (error) {
    if (error instanceof CommandMissing) throw fail('engine.missing', { command: 'docker' }, error)
    throw error
  }
}
