import { isError } from '../../errors/errors.ts'

/** Milliseconds, while the registry does not have yet what it just accepted. */
const PAUSES = [1000, 2000, 4000] as const

/** From a registry machine that is behind: the name is missing, or is still the old image. */
const BEHIND = ['registry.not-found', 'push.other'] as const

/** Asks up to four times, because a registry of several machines may be behind. Throws other errors at once. */
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
