import type { Inventory } from '../inventory.ts'
import { firstNames } from './first-names.ts'
import type { LeafMeasure } from './path-measure.ts'

const NAMES = 200

/** As docs/budgets.md lists them. */
const NAMES_OF_SHELLS =
  'sh ash bash rbash dash hush posh sash ksh rksh mksh lksh oksh pdksh loksh zsh rzsh yash fish csh tcsh bsd-csh ' +
  'elvish nu osh ysh xonsh pwsh busybox toybox'
/** With a version, if any: `ksh93`, `bash-5.2`, `zsh5-static`. */
const SHELL = new RegExp(`^(?:${NAMES_OF_SHELLS.replaceAll(' ', '|')})(?:-?\\d+(?:\\.\\d+)*)?(?:[-.]static)?$`)
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
