import { availableParallelism } from 'node:os'
import { fail } from '../../errors/errors.ts'

/** Processors to use: those that this process may use, or as many as WEIGHBRIDGE_THREADS says. Throws `run.threads`. */
export function coresFor({ WEIGHBRIDGE_THREADS: value = '' }: NodeJS.ProcessEnv): number {
  if (value === '') return availableParallelism()
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw fail('run.threads', { value })
}
