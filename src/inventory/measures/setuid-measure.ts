import { SET_ID } from '../inodes.ts'
import { firstNames } from './first-names.ts'
import type { LeafMeasure } from './path-measure.ts'

const NAMES = 200

/** Files that run with the rights of their owner or group: setuid or setgid. */
export function setuidMeasure(): LeafMeasure {
  const found = firstNames(NAMES)
  return {
    add({ path, mode }) {
      if ((mode & SET_ID) !== 0) found.add(`/${path}`)
    },
    measure: () => ({ amount: found.count(), count: found.count(), names: found.names() }),
  }
}
