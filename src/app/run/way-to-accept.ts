import type { BudgetSource } from '../../budget/budget-source.ts'
import { changedLines } from '../../budget/changed-lines.ts'
import { type LeftLimit, limitEdits, type WayToAccept } from '../../budget/limit-edits.ts'
import type { ImageVerdict, Verdict } from '../../budget/verdict.ts'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Config } from '../../inputs/config/config.ts'
import { limitPlaces } from '../../inputs/config/limit-places.ts'
import { MARGIN } from '../../limits/new-limit.ts'
import { ruleId } from '../../limits/rule-id.ts'
import type { MaxRule } from '../../limits/rule.ts'
import { inputName, type Audience } from '../../units/audience.ts'
import { commandLine } from '../../units/command-line.ts'

interface Verdicts {
  /** By all rules. */
  readonly verdict: Verdict
  /**
   * By those of the file alone, which are all that the command knows: so that it does what the report says. Asked for only
   * if an image failed, as the rules of the file are among all.
   */
  readonly ofFile: () => Verdict
}

/**
 * The command that raises the limits of the configuration file that fail an image, and those that it cannot raise. Null
 * without a file or a broken limit, or if the run is held to the base's file, which a change cannot edit.
 */
export function wayToAccept(
  config: Config | null,
  { verdict, ofFile: judgedByFile }: Verdicts,
  budgets: BudgetSource | null,
  audience: Audience,
): WayToAccept | null {
  const isHeldToBase = budgets !== null && budgets.because !== null
  const failing = verdict.images.filter((each) => brokenIn(each).length > 0)
  const [first, ...more] = new Set(failing.map(nameOf))
  if (config === null || first === undefined || isHeldToBase) return null
  const ofFile = judgedByFile()
  const { path, images: named } = config
  // The command is for one image, or for all.
  const names = more.length === 0 ? [first] : [...new Set(ofFile.images.map(nameOf))]
  const { edits, left } = limitEdits(limitPlaces(config, names), ofFile, MARGIN, 'broken')
  const ofInputs = verdict.images.flatMap(brokenIn).flatMap((rule): readonly LeftLimit[] => {
    const { origin } = rule
    return origin.kind === 'input' ? [{ rule, why: { kind: 'input', name: inputName(origin.input, audience) } }] : []
  })
  const stay: readonly LeftLimit[] = [
    ...left.filter(({ why }) => why.kind !== 'unknown'), // which the report says
    ...new Map(ofInputs.map((each) => [ruleId(each.rule), each])).values(),
  ]
  if (edits.length === 0) return stay.length === 0 ? null : { command: null, lines: [], left: stay }
  const file = path === DEFAULT_PATH ? [] : ['--config', path]
  const name = named.size === 0 || more.length > 0 ? [] : ['--name', first] // defaults alone hold for whatever is built
  const command = commandLine(['weighbridge', 'budget', '--update', '--raise', ...file, ...name])
  return { command, lines: changedLines(config, edits), left: stay }
}

const nameOf = ({ name }: ImageVerdict): string => name

const brokenIn = ({ outcomes }: ImageVerdict): readonly MaxRule[] =>
  outcomes.flatMap(({ rule, status }) => (status === 'fail' && rule.kind === 'max' ? [rule] : []))
