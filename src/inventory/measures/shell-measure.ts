import type { Inventory } from '../inventory.ts'
import { firstNames } from './first-names.ts'
import type { LeafMeasure } from './path-measure.ts'

const NAMES = 200

const SHELL = /^(?:r?bash|sh|ash|dash|zsh|ksh|ksh93|mksh|oksh|yash|fish|csh|tcsh|busybox|toybox|pwsh)(?:[-.]static)?$/
const RUNS = 0o111

/** Programs with the name of a shell, wherever they are, and links to a program with such a name. */
export function shellMeasure(modeAt: Inventory['modeAt']): LeafMeasure {
  const found = firstNames(NAMES)
  return {
    add({ path, kind, mode }, names) {
      if (!SHELL.test(names.at(-1) ?? '')) return
      const its = kind === 'symlink' ? (modeAt(path) ?? 0) : mode
      if ((its & RUNS) !== 0) found.add(`/${path}`)
    },
    measure: () => ({ amount: found.count(), count: found.count(), names: found.names() }),
  }
}
