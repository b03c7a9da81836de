import { isError } from '../../errors/errors.ts'

/** Ignores that something is gone: a parallel run, or a removal without an answer, removed it. Throws other errors. */
export function unlessGone(error: unknown): undefined {
  if (!isError(error, 'github.not-found')) throw error
  return undefined
}
