import { isError } from '../../errors/errors.ts'

/** What is gone counts as removed: a run beside this one did it, or a removal that got no answer. Throws every other error. */
export function unlessGone(error: unknown): undefined {
  if (!isError(error, 'github.not-found')) throw error
  return undefined
}
