import { isError } from '../../errors/errors.ts'

/** How long (ms) a registry is left alone, one time after the other, that does not have yet what it just took. */
const PAUSES = [1000, 2000, 4000] as const

/** What a machine of a registry says that is behind: nothing is there, or still what the tag named before. */
const BEHIND = ['registry.not-found', 'push.other'] as const

/**
 * What `look` finds of what was pushed a moment ago. A registry of several machines may not have it at once on the one that is
 * asked: so it is asked again, three times, and the last answer holds. All else is thrown as it comes.
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
