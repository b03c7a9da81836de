import { WeighbridgeError } from '../../errors.ts'
import type { Buildx } from '../../ports.ts'

/** How long (ms) a registry is left alone, one time after the other, that does not know yet of what it just took. */
const PAUSES = [1000, 2000, 4000] as const

/**
 * A look at what was pushed a moment ago. A registry of several machines may not have it at once on the one that is asked, and
 * then says that it is not there: so it is asked again, three times. All else is thrown as it comes.
 */
export function readBack(manifest: Buildx['manifest'], sleep: (ms: number) => Promise<void>): Buildx['manifest'] {
  return async (builder, reference) => {
    for (const pause of PAUSES) {
      try {
        return await manifest(builder, reference)
      } catch (error) {
        if (!(error instanceof WeighbridgeError) || error.code !== 'registry.not-found') throw error
        await sleep(pause)
      }
    }
    return await manifest(builder, reference)
  }
}
