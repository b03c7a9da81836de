import { isError } from '../../errors/errors.ts'

/** Pauses (ms) before asking again a registry that does not have yet what it just took. */
const PAUSES = [1000, 2000, 4000] as const

/** Errors from a registry machine that is behind: nothing is there, or still what the tag named before. */
const BEHIND = ['registry.not-found', 'push.other'] as const

/**
 * What `look` finds of something pushed a moment ago. In a registry of several machines, the one that is asked may not
 * have it yet: it is asked again three times, and the last answer counts. Any other error is thrown at once.
 */
export async function readBack(look: () => Promise<string>, sleep: (ms: number) => Promise<void>): Promise<string> {
  for (const pause of PAUSES) {
    try {
      return await look()
    } catch (error) {
      if (!isError(error, ...BEHIND)) throw error
      await sleep(pause)
    }
  }
  return await look()
}
