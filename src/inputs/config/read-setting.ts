import type { ListTraits, Option } from '../option.ts'
import { itemText } from '../item-text.ts'
import { parseList } from '../parse-list.ts'
import type { Setting } from './config.ts'
import { scalarOf } from './fields.ts'
import { leadsOut, pathsIn } from './paths-in.ts'
import type { Source } from './source.ts'
import { foundIn, type Entry, type Tree } from './tree.ts'

/** Reads what the file gives an input: in YAML's own way (a list, a boolean), or as a text like the input's. */
export function readSetting(name: string, entry: Entry, option: Option, source: Source): Setting {
  const line = source.line(entry.start)
  if (option.kind === 'list') {
    const list = listOf(name, entry.value, option.traits, source)
    const items = parseList(list.texts.join('\n'), option.traits) ?? []
    refuseTokens(name, entry, items, source)
    refuseOutside(name, entry, items, source)
    return { ...list, line }
  }
  const { text, start } = scalarOf(name, entry, source)
  if (option.kind === 'flag' && !/^(?:true|True|TRUE|false|False|FALSE)$/.test(text))
    throw source.error(start, `"${name}" takes true or false, not "${text}".`)
  if (name === 'image' && text.startsWith('-')) throw source.error(start, '"image" must not start with a dash.')
  refuseOutside(name, entry, [text], source)
  return { texts: [text], items: [text], line }
}

/** Tokens of the action and of the runner: a pull request may change the file, and its Dockerfile reads what it hands on. */
const TOKENS = /^(?:INPUT_|ACTIONS_|GITHUB_TOKEN$)/i

function refuseTokens(name: string, { value }: Entry, items: readonly string[], source: Source): void {
  const token = items.map((item) => variableOf(name, item)).find((variable) => TOKENS.test(variable))
  if (token === undefined) return
  throw source.error(value.start, `"${name}" in this file must not name ${token}. Name it in the workflow.`)
}

/** The file and its Dockerfile may be a pull request's, whose build could then read and write all files of the machine. */
function refuseOutside(name: string, { value }: Entry, items: readonly string[], source: Source): void {
  const path = pathsIn(name, items).find(leadsOut)
  if (path === undefined) return
  const problem = `"${name}" in this file must not name ${path}, which is outside of the folder that the run starts in.`
  throw source.error(value.start, `${problem} Name it in the workflow, or give it as --${name}.`)
}

/** The variable of the environment that an item hands to the build; empty if it is none. */
function variableOf(name: string, item: string): string {
  if (name === 'secret-envs') return item.slice(item.indexOf('=') + 1).trim()
  return name === 'build-args' && !item.includes('=') ? item.trim() : ''
}

function listOf(name: string, value: Tree, traits: ListTraits, source: Source): Omit<Setting, 'line'> {
  if (value.kind === 'list') {
    const items = value.items.map((item) => itemOf(name, item, source))
    return { texts: items.map((item) => itemText(item, traits)), items }
  }
  if (value.kind === 'map' || value.type === 'nothing')
    throw source.error(value.start, `"${name}" takes a list, and ${foundIn(value)}.`)
  const items = parseList(value.text, traits)
  if (items !== undefined) return { texts: [value.text], items }
  throw source.error(value.start, `"${name}": a double quote is not closed. Write a list.`)
}

function itemOf(name: string, item: Tree, source: Source): string {
  if (item.kind === 'scalar' && item.type !== 'nothing') return item.text
  throw source.error(item.start, `"${name}" takes a list of texts, and ${foundIn(item)}.`)
}
