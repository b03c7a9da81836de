import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { ConfigFile } from '../../inputs/config/config.ts'
import { joinRules } from '../../inputs/config/join-rules.ts'
import { rulesIn } from '../../inputs/config/rules-in.ts'
import type { BudgetFile } from './base-budgets.ts'

/** The configuration file of a run, which another commit may have too; null if the head has none. */
export function budgetFile(config: ConfigFile | null): BudgetFile {
  const path = config?.path ?? DEFAULT_PATH
  return {
    path,
    rulesOf: (text, image) => rulesIn({ path, text }, image),
    written: ({ written }) => written,
    join: joinRules,
  }
}
