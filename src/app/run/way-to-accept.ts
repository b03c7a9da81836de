import type { BudgetSource } from '../../budget/budget-source.ts'
import { changedLines } from '../../budget/changed-lines.ts'
import { type AcceptCommand, type LeftLimit, limitEdits, type WayToAccept } from '../../budget/limit-edits.ts'
import type { ImageVerdict, Verdict } from '../../budget/verdict.ts'
import { DEFAULT_PATH } from '../../inputs/config/asked-config.ts'
import type { Config } from '../../inputs/config/config.ts'
import { limitPlaces } from '../../inputs/config/limit-places.ts'
import { MARGIN } from '../../limits/new-limit.ts'
import { ruleId } from '../../limits/rule-id.ts'
import type { MaxRule } from '../../limits/rule.ts'
import { inputName, type Audience } from '../../units/audience.ts'
import { commandLine } from '../../units/command-line.ts'
import type { Leg, LegImage } from '../legs/leg.ts'

interface Verdicts {
  /** By all rules. */
  readonly verdict: Verdict
  /**
   * By those of the file alone, which are all that the command knows: so that it does what the report says. Asked for only
   * if an image failed, as the rules of the file are among all.
   */
  readonly ofFile: () => Verdict
}

/** What was weighed, by whom it was asked for: one run, or several legs. */
type Parts = readonly Pick<Leg, 'images' | 'record'>[]

/**
 * The commands that raise the limits of the configuration file that fail an image, and those that they cannot raise. Null
 * without a file or a broken limit, or if the run is held to the base's file, which a change cannot edit. Images that were
 * weighed with another file are left out.
 */
export function wayToAccept(
  config: Config | null,
  { verdict, ofFile: judgedByFile }: Verdicts,
  budgets: BudgetSource | null,
  { parts, audience }: { readonly parts: Parts; readonly audience: Audience },
): WayToAccept | null {
  const isHeldToBase = budgets !== null && budgets.because !== null
  if (config === null || isHeldToBase) return null
  const isOfFile = (image: ImageVerdict): boolean => askedFor(parts, image).config === config.path
  const failing = verdict.images.filter((each) => brokenIn(each).length > 0 && isOfFile(each))
  if (failing.length === 0) return null
  const byFile = judgedByFile()
  const ofFile = { ...byFile, images: byFile.images.filter(isOfFile) }
  const [first, ...more] = new Set(failing.map(nameOf))
  // The command is for one image, or for all.
  const names = more.length === 0 ? [first!] : [...new Set(ofFile.images.map(nameOf))]
  const { edits, left } = limitEdits(limitPlaces(config, names), ofFile, MARGIN, 'broken')
  const ofInputs = failing.flatMap(brokenIn).flatMap((rule): readonly LeftLimit[] => {
    const { origin } = rule
    return origin.kind === 'input' ? [{ rule, why: { kind: 'input', name: inputName(origin.input, audience) } }] : []
  })
  const stay: readonly LeftLimit[] = [
    ...left.filter(({ why }) => why.kind !== 'unknown'), // which the report says
    ...new Map(ofInputs.map((each) => [ruleId(each.rule), each])).values(),
  ]
  if (edits.length === 0) return stay.length === 0 ? null : { commands: [], lines: [], left: stay }
  const asked = { failing: failing.map((each) => askedFor(parts, each)), all: parts.flatMap(({ images }) => images) }
  return { commands: commandsFor(config, asked), lines: changedLines(config, edits), left: stay }
}

const nameOf = ({ name }: ImageVerdict): string => name

const brokenIn = ({ outcomes }: ImageVerdict): readonly MaxRule[] =>
  outcomes.flatMap(({ rule, status }) => (status === 'fail' && rule.kind === 'max' ? [rule] : []))

/** The image as the part that weighed it knows it. */
function askedFor(parts: Parts, { name, platform }: ImageVerdict): LegImage {
  const part = parts.find(({ record }) =>
    record.images.some((each) => each.name === name && each.platform === platform),
  )
  return part!.images.find((image) => image.name === name)!
}

interface Asked {
  readonly failing: readonly LegImage[]
  readonly all: readonly LegImage[]
}

/**
 * With what each image was given beside the file, or another one would be weighed. So there is one command for several
 * images only if all were asked for alike.
 */
function commandsFor({ path, images: named }: Config, { failing, all }: Asked): readonly AcceptCommand[] {
  const isAlike = new Set(all.map(({ givenAgain }) => JSON.stringify(givenAgain))).size === 1
  const isForAll = isAlike && new Set(failing.map(({ name }) => name)).size > 1
  const file = path === DEFAULT_PATH ? [] : ['--config', path]
  const commands = failing.map(({ name, givenAgain: { words, unsaid } }) => {
    const own = named.size === 0 || isForAll ? [] : ['--name', name] // defaults alone hold for whatever is built
    return { command: commandLine(['weighbridge', 'budget', '--update', '--raise', ...file, ...own, ...words]), unsaid }
  })
  return [...new Map(commands.map((each) => [JSON.stringify(each), each])).values()]
}
