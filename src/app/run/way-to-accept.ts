import type { BudgetSource } from '../../budget/budget-source.ts'
import { changedLines, limitEdits, type WayToAccept } from '../../budget/limit-edits.ts'
import type { RuleOutcome, Verdict } from '../../budget/verdict.ts'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Config } from '../../inputs/config/config.ts'
import { limitPlaces } from '../../inputs/config/limit-places.ts'
import { MARGIN } from '../../limits/new-limit.ts'
import { commandLine } from '../../units/command-line.ts'

/**
 * The command that writes limits under which a failed image passes. Null if no limit of the configuration file is broken,
 * or if the run is held to the base's file, which a change cannot edit.
 */
export function wayToAccept(
  config: Config | null,
  { images }: Verdict,
  budgets: BudgetSource | null,
): WayToAccept | null {
  const isHeldToBase = budgets !== null && budgets.because !== null
  const broken = images.find(({ outcomes }) => outcomes.some(isBrokenLimit))
  if (config === null || broken === undefined || isHeldToBase) return null
  const { path, text, images: named } = config
  const edits = limitEdits(limitPlaces(config, broken.name), { status: 'fail', images }, MARGIN)
  if (edits.length === 0) return null
  const file = path === DEFAULT_PATH ? [] : ['--config', path]
  const name = named.size === 0 ? [] : ['--name', broken.name] // defaults alone hold for whatever is built
  const command = commandLine(['weighbridge', 'budget', '--update', ...file, ...name])
  return { command, lines: changedLines(text, edits) }
}

const isBrokenLimit = ({ rule, status }: RuleOutcome): boolean =>
  status === 'fail' && rule.kind === 'max' && rule.origin.kind === 'file'
