import { builderFailure, describeFailure } from '../../buildkit/describe-failure.ts'
import type { Progress } from '../../buildkit/status.ts'
import { fail } from '../../errors/errors.ts'

/**
 * Why a call of buildx with these arguments failed: `engine.builder` where the builder did not start,
 * `engine.several-nodes` where an image of several nodes was to be written, else `build.failed`.
 */
export function buildFailure(args: readonly string[], progress: Progress, code: number): Error {
  const builder = builderOf(args)
  const detail = builderFailure(progress)
  if (detail !== undefined) return fail('engine.builder', { builder, detail })
  const failure = describeFailure(progress, code)
  if (SEVERAL_NODES.test(failure.error)) return fail('engine.several-nodes', { builder, detail: failure.error })
  return fail('build.failed', failure)
}

/** buildx says it before it builds anything (build/build.go); of an image that it pushes itself it does not. */
const SEVERAL_NODES = /^(?:oci|tar) for multi-node builds currently not supported$/

/** The builder that a call of buildx with these arguments is for, as people are told. */
export function builderOf(args: readonly string[]): string {
  const flag = args.indexOf('--builder')
  return flag < 0 ? '(the current one)' : args[flag + 1]!
}
