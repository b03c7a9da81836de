import { fail } from '../../errors.ts'
import { CommandMissing } from '../exec/command-error.ts'
import { unreachable } from './engine-failure.ts'
import { run, type ProcessResult, type RunOptions } from '../exec/process.ts'

/**
 * A call of `docker`, whatever its exit code is; its output is given whole unless the options listen to it. Throws
 * `engine.missing`.
 */
export async function docker(args: readonly string[], options: RunOptions = {}): Promise<ProcessResult> {
  try {
    return await run('docker', args, options)
  } catch (error) {
    throw error instanceof CommandMissing ? missing(error) : error
  }
}

/** The same, for a call that may get no answer: it is ended after `patience` (ms), and gives undefined then. */
export async function dockerWithin(
  patience: number,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProcessResult | undefined> {
  const late = AbortSignal.timeout(patience)
  try {
    return await docker(args, { ...options, signal: options.signal ? AbortSignal.any([late, options.signal]) : late })
  } catch (error) {
    if (error === late.reason) return undefined
    throw error
  }
}

/** The same; throws `engine.unreachable` where there is no answer. */
export async function answered(
  patience: number,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProcessResult> {
  const answer = await dockerWithin(patience, args, options)
  if (answer) return answer
  throw unreachable(`"docker ${args.slice(0, 2).join(' ')}" gave no answer within ${patience / 1000} s`)
}

/** There is no `docker`. */
export const missing = (cause: Error): Error => fail('engine.missing', { command: 'docker' }, cause)
