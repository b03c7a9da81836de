import { builderFailure, describeFailure } from '../../buildkit/describe-failure.ts'
import type { Progress } from '../../buildkit/status.ts'
import { fail } from '../../errors/errors.ts'

/** Which error a failed buildx call is: `engine.builder`, `engine.several-nodes` or `build.failed`. */
export function buildFailure(args: readonly string[], progress: Progress, code: number): Error {
  const builder = builderOf(args)
  const detail = builderFailure(progress)
  if (detail !== undefined) return fail('engine.builder', { builder, detail })
  const failure = describeFailure(progress, code)
  if (SEVERAL_NODES.test(failure.error)) return fail('engine.several-nodes', { builder, detail: failure.error })
  return fail('build.failed', failure)
}

/** From buildx (build/build.go), which says it before it builds anything, unless it pushes the image itself. */
const SEVERAL_NODES = /^(?:oci|tar) for multi-node builds currently not supported$/

/** The builder of a buildx call, as shown to people. */
export function builderOf(args: readonly string[]): string {
  const flag = args.indexOf('--builder')
  return flag < 0 ? '(the current one)' : args[flag + 1]!
}
