import type { Miss, Runner } from '../../ports.ts'
import { inputName } from '../../units/audience.ts'

/** Adds what to do about a commit that is not available: the adapters do not know what an input is called. */
export const orAnotherBase = ({ reason }: Pick<Miss, 'reason'>, { audience }: Runner): string =>
  `${reason}: another base can be named with ${inputName('base', audience)}`
