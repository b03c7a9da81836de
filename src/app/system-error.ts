import { fail } from '../errors/errors.ts'

interface SystemError extends Error {
  readonly code: unknown
  readonly syscall: unknown
}

const isOfSystem = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'code' in error

/** No permission, no space, or a limit reached. */
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

/** Turns system errors into errors of the catalogue; returns others as they are. */
export const catalogued = (error: unknown): unknown => (isOfSystem(error) ? refusal(error) : error)
