import { builderFailure, describeFailure } from '../../build/failure.ts'
import type { Progress } from '../../build/status.ts'
import { fail } from '../../errors.ts'

/**
 * Why a call of buildx with these arguments failed: `engine.builder` where the builder did not start, else
 * `build.failed`.
 */
export function buildFailure(args: readonly string[], progress: Progress, code: number): Error {
  const detail = builderFailure(progress)
  if (detail === undefined) return fail('build.failed', describeFailure(progress, code))
  const flag = args.indexOf('--builder')
  return fail('engine.builder', { builder: flag < 0 ? '(the current one)' : args[flag + 1]!, detail })
}
