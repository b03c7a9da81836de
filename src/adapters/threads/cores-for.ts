import { availableParallelism } from 'node:os'
import { fail } from '../../errors/errors.ts'

/** Each reader takes memory: some 35 MB, 0.3 kB for each file of its layer, and the largest program in it. */
const MOST = 4

/**
 * Processors to use: those that this process may use, but four at most; or as many as WEIGHBRIDGE_THREADS says. Throws
 * `run.threads`.
 */
export function coresFor({ WEIGHBRIDGE_THREADS: value = '' }: NodeJS.ProcessEnv): number {
  if (value === '') return Math.min(availableParallelism(), MOST)
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw fail('run.threads', { value })
}
