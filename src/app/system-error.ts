import { fail } from '../errors/errors.ts'

interface SystemError extends Error {
  readonly code: unknown
  readonly syscall: unknown
}

const isOfSystem = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'code' in error

/** What a system has against a run wherever it comes up: no permission, no room, nothing left of what there is a limit of. */
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

/** An error of the catalogue for what the system refuses a run; any other as it is. */
export const catalogued = (error: unknown): unknown => (isOfSystem(error) ? refusal(error) : error)
