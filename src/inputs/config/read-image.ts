import { parsePercent } from '../../limits/parse-growth.ts'
import { ruleId } from '../../limits/rule-id.ts'
import { nearest } from '../../units/nearest.ts'
import { OPTION_ENTRIES } from '../options.ts'
import type { Headroom, ImageConfig, Setting } from './config.ts'
import { fieldsOf, scalarOf } from './fields.ts'
import { BUILD_KEYS, MEANS, whyNotInFile } from './keys.ts'
import { MOST_RULES, readRule, TOO_MANY_RULES } from './read-rule.ts'
import { readSetting } from './read-setting.ts'
import type { Source } from './source.ts'
import { foundIn, type Entries, type Entry, type Tree } from './tree.ts'
import { growthRule, maxRule, type WrittenRule } from './written-rule.ts'

const OPTIONS = new Map(OPTION_ENTRIES)

/** Reads what is said of one image, or of all. `what` begins the sentence if it is no map; `keys` are those it may have. */
export function readImage(what: string, tree: Tree, keys: readonly string[], source: Source): ImageConfig {
  const fields = fieldsOf(tree, what, source)
  for (const [key, { start }] of fields) if (!keys.includes(key)) throw source.error(start, unknownKey(key, keys))
  refuseBuild(fields, source)
  const settings = new Map<string, Setting>()
  const rules: WrittenRule[] = []
  let headroom: Headroom | null = null
  for (const [key, entry] of fields) {
    const option = OPTIONS.get(key)
    if (key === 'headroom') headroom = headroomOf(entry, source)
    else if (key === 'budget') rules.push(maxRule(scalarOf(key, entry, source), 'unpacked', source))
    else if (key === 'max-growth') rules.push(growthRule(scalarOf(key, entry, source), 'unpacked', source))
    else if (key === 'budgets') rules.push(...rulesOf(entry, source))
    else if (option) settings.set(key, readSetting(key, entry, option, source))
  }
  const tooMany = rules[MOST_RULES]
  if (tooMany) throw source.error(tooMany.scalar.start, TOO_MANY_RULES)
  refuseTwice(rules, source)
  const limits = rules.flatMap((written) => limitPlace(written, source))
  return { settings, rules: rules.map(({ rule }) => rule), limits, headroom }
}

function unknownKey(key: string, keys: readonly string[]): string {
  const meant = nearest(key, keys)
  const advice = meant === undefined ? 'docs/budgets.md has all there are.' : `Did you mean "${meant}"?`
  return whyNotInFile(key) ?? `Unknown key "${key}". ${advice}`
}

function refuseBuild(fields: Entries, source: Source): void {
  if (!fields.has('image')) return
  const beside = BUILD_KEYS.find((key) => fields.has(key) && !MEANS.includes(key))
  if (beside !== undefined)
    throw source.error(
      fields.get(beside)!.start,
      `"${beside}" says how to build, and this image has "image", which is weighed, not built. Remove one of them.`,
    )
}

function rulesOf({ value }: Entry, source: Source): readonly WrittenRule[] {
  if (value.kind === 'list') return value.items.flatMap((item) => readRule(item, source))
  throw source.error(value.start, `"budgets" takes a list of rules, and ${foundIn(value)}.`)
}

function headroomOf(entry: Entry, source: Source): Headroom {
  const { text, start } = scalarOf('headroom', entry, source)
  const share = parsePercent(text)
  if (share === undefined) throw source.error(start, `Cannot read "${text}" as a share. Write it as 5%.`)
  if (share.max >= share.per) throw source.error(start, `"headroom" is less than 100%, not ${text}.`)
  return { share, text, line: source.line(start) }
}

function refuseTwice(rules: readonly WrittenRule[], source: Source): void {
  const first = new Map<string, WrittenRule>()
  for (const written of rules) {
    const id = ruleId(written.rule)
    const other = first.get(id)
    if (other !== undefined)
      throw source.error(
        written.scalar.start,
        `The rule "${id}" is here twice: the first is on line ${source.line(other.scalar.start)}. Remove one of them.`,
      )
    first.set(id, written)
  }
}

/** Without quotes, so that another limit can take the place of exactly its text. */
function limitPlace({ rule, scalar: { text, start, end } }: WrittenRule, source: Source): ImageConfig['limits'] {
  if (rule.kind === 'forbid') return []
  const limit = text.trim()
  const within = source.text.slice(start, end).indexOf(limit)
  const place = within === -1 ? { start, end } : { start: start + within, end: start + within + limit.length }
  return [{ ruleId: ruleId(rule), ...place, text: source.text.slice(place.start, place.end) }]
}
