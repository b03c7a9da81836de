import type { BudgetSource } from '../../budget/budget-source.ts'
import { changedLines, limitEdits, type WayToAccept } from '../../budget/limit-edits.ts'
import type { RuleOutcome, Verdict } from '../../budget/verdict.ts'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Config } from '../../inputs/config/config.ts'
import { limitPlaces } from '../../inputs/config/limit-places.ts'
import { MARGIN } from '../../limits/new-limit.ts'
import { commandLine } from '../../units/command-line.ts'

/**
 * The command that writes limits under which the failed images pass. Null if no limit of the configuration file is broken,
 * or if the run is held to the base's file, which a change cannot edit.
 */
export function wayToAccept(
  config: Config | null,
  { images }: Verdict,
  budgets: BudgetSource | null,
): WayToAccept | null {
  const isHeldToBase = budgets !== null && budgets.because !== null
  const [first, ...more] = new Set(images.filter(({ outcomes }) => outcomes.some(isBrokenLimit)).map(nameOf))
  if (config === null || first === undefined || isHeldToBase) return null
  const { path, text, images: named } = config
  // The command is for one image, or for all.
  const names = more.length === 0 ? [first] : [...new Set(images.map(nameOf))]
  const edits = limitEdits(limitPlaces(config, names), { status: 'fail', images }, MARGIN)
  if (edits.length === 0) return null
  const file = path === DEFAULT_PATH ? [] : ['--config', path]
  const name = named.size === 0 || more.length > 0 ? [] : ['--name', first] // defaults alone hold for whatever is built
  const command = commandLine(['weighbridge', 'budget', '--update', ...file, ...name])
  return { command, lines: changedLines(text, edits) }
}

const nameOf = ({ name }: Verdict['images'][number]): string => name

const isBrokenLimit = ({ rule, status }: RuleOutcome): boolean =>
  status === 'fail' && rule.kind === 'max' && rule.origin.kind === 'file'
