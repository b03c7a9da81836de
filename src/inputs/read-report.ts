import { fail } from '../errors/errors.ts'
import { isTextList } from '../units/is-text-list.ts'
import { parseJson } from '../units/parse-json.ts'
import { IMAGE_KEYS } from './config/keys.ts'
import type { Option } from './option.ts'
import { OPTION_ENTRIES, OPTIONS, type OptionName } from './options.ts'
import { choice, notAnOption } from './read-choice.ts'
import { readList, readText, type Given } from './read-option.ts'
import type { ReportAsked } from './report-asked.ts'

const MODES = ['run', 'report'] as const

/** What a report takes, of its own inputs and others. */
const TAKEN: ReadonlySet<string> = new Set([
  'mode',
  'legs',
  'images',
  'platforms',
  'tags',
  'builder',
  'config',
  'strict',
  'comment',
  'accept-label',
  'token',
  'github-token',
] satisfies OptionName[])

/**
 * What a report on several legs is asked for; undefined for a run of its own images. Throws `input.*`, also for inputs of
 * such a run: a budget that nobody reads must not look as if it held.
 */
export function readReport(given: Given): ReportAsked | undefined {
  if (choice('mode', MODES, given) === 'run') {
    const input = (['legs', 'images'] as const).find((name) => given(name).length > 0)
    if (input === undefined) return undefined
    throw fail('input.needs', { input, needs: 'mode', reason: 'only a report on several legs reads it (mode: report)' })
  }
  const second = OPTION_ENTRIES.map(([name]) => name).find((name) => !TAKEN.has(name) && isSet(name, given))
  if (second !== undefined)
    throw fail('input.conflict', {
      first: 'mode',
      second,
      reason: 'a report builds nothing, and its legs have their budgets',
    })
  const legs = readList('legs', given)
  if (legs.length === 0)
    throw fail('input.needs', { input: 'mode', needs: 'legs', reason: 'a report is made of the files that legs left' })
  const tags = readList('tags', given)
  const builder = notAnOption('builder', readText('builder', given))
  if (builder !== '' && tags.length === 0)
    throw fail('input.needs', {
      input: 'builder',
      needs: 'tags',
      reason: 'a report uses a builder only to name images',
    })
  const platforms = readList('platforms', given)
  if (tags.length > 0 && platforms.length === 0)
    throw fail('input.needs', {
      input: 'tags',
      needs: 'platforms',
      reason: 'without it, a report would not notice a platform that no leg has, and the tag would lack it',
    })
  return { legs, images: readImageNames(given), platforms, tags, builder }
}

/** Whether somebody asks for anything with it. The default that action.yml has is not told from what a user wrote. */
function isSet(name: string, given: Given): boolean {
  if (!isOption(name)) return false
  const option: Option = OPTIONS[name]
  const value = given(name).at(-1)?.trim() ?? ''
  if (value === '' || (option.kind === 'flag' && value.toLowerCase() === 'false')) return false
  const ofTable = option.kind === 'list' ? '' : option.default
  return IMAGE_KEYS.includes(name) || value !== String(option.actionDefault ?? ofTable)
}

const isOption = (name: string): name is OptionName => name in OPTIONS

/**
 * A list, or one in JSON as expressions of workflows give it: `[]` then says that nothing is built. A blank may be in a
 * name of the configuration file, but in a list it is rather between two names.
 */
function readImageNames(given: Given): readonly string[] | null {
  const value = given('images').at(-1)?.trim() ?? ''
  if (value === '') return null
  const list = value.startsWith('[') ? parseJson(value) : readList('images', given).map(withoutBlank)
  if (isTextList(list)) return list
  throw noNames(value)
}

function withoutBlank(name: string): string {
  if (/\s/.test(name)) throw noNames(name)
  return name
}

const noNames = (value: string): Error =>
  fail('input.format', {
    input: 'images',
    value,
    expected: 'Write names one per line, with commas, or as a JSON list of texts, in which a name may have blanks.',
  })
