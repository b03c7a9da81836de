import type { Miss, Runner } from '../../ports.ts'
import { inputName } from '../../units/audience.ts'

/** Adds what to do: adapters do not know the names of inputs. */
export const orAnotherBase = ({ reason }: Pick<Miss, 'reason'>, { audience }: Runner): string =>
  `${reason}: name another base with ${inputName('base', audience)}`
