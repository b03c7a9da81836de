import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { ConfigFile } from '../../inputs/config/config.ts'
import { joinRules } from '../../inputs/config/join-rules.ts'
import { readConfig } from '../../inputs/config/read-config.ts'
import { rulesIn } from '../../inputs/config/rules-in.ts'
import type { BudgetFile } from './base-budgets.ts'

/**
 * The configuration file of a run, which another commit may have too; null if the head has none. A bake file names its
 * images (`isOfBake`), as a configuration file does that has any.
 */
export function budgetFile(config: ConfigFile | null, isOfBake = false): BudgetFile {
  const path = config?.path ?? DEFAULT_PATH
  const isNamed = isOfBake || (config !== null && readConfig(config).images.size > 0)
  return {
    path,
    rulesOf: (text, image) => rulesIn({ path, text }, image, isNamed),
    written: ({ written }) => written,
    join: joinRules,
  }
}
