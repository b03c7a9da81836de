import { fail } from '../errors/errors.ts'

interface SystemError extends Error {
  readonly code: unknown
  readonly syscall: unknown
}

const isOfSystem = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'code' in error

/** Codes with which the system refuses what any run needs: no permission, no room, a limit reached. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ENOSPC',
  'EPERM',
  'EROFS',
])

function refusal(error: SystemError): Error {
  if (error.syscall === 'mkdtemp') return fail('run.temporary-folder', { detail: error.message }, error)
  return REFUSALS.has(error.code) ? fail('run.system', { detail: error.message }, error) : error
}

/** Turns what the system refuses a run into an error of the catalogue; returns any other error as it is. */
export const catalogued = (error: unknown): unknown => (isOfSystem(error) ? refusal(error) : error)
