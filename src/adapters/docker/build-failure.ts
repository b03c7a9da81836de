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
  return fail('engine.builder', { builder: builderOf(args), detail })
}

/** The builder that a call of buildx with these arguments is for, as people are told. */
export function builderOf(args: readonly string[]): string {
  const flag = args.indexOf('--builder')
  return flag < 0 ? '(the current one)' : args[flag + 1]!
}
