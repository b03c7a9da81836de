import { apart, heading, indented, type Page, paragraphs, table, words } from '../page/page.ts'
import { spellings, type ArgvOption } from './command-options.ts'
import { PAGES, type Topic } from './topics.ts'

type Entry = readonly [name: string, description: string]

const EXIT_CODES: readonly Entry[] = [
  ['0', 'the budget is kept'],
  ['1', 'the budget is broken'],
  ['2', 'wrong usage or config, or a base that does not exist'],
  ['3', 'the build, the command of --prepare, or the push failed'],
  ['4', 'could not measure; with --strict, could not check a budget'],
  ['130', 'cancelled'],
]

/** Columns of help without a terminal, such as in a pager. */
export const HELP_WIDTH = 80

export function helpPage(topic: Topic): Page {
  const { about, usage, commands, examples, options, exitCodes } = PAGES[topic]
  const name = topic === 'weighbridge' ? topic : `weighbridge ${topic}`
  return apart([
    paragraphs([`${name}: ${about}`]),
    paragraphs(usage.map((line, index) => `${index === 0 ? 'usage: ' : '       '}${line}`)),
    ...(commands.length === 0 ? [] : [block('Commands', commands)]),
    [...heading('Examples'), ...indented(paragraphs(examples))],
    ...options.map(([title, each]) => block(title, each.map(described))),
    ...(exitCodes ? [block('Exit codes', EXIT_CODES)] : []),
  ])
}

/** `--tags, --tag, -t <item>…` and its description. The dots mean that it can be given several times. */
function described(option: ArgvOption): Entry {
  const value = option.value === '' ? '' : ` <${option.value}>${option.kind === 'list' ? '…' : ''}`
  const fallback = option.default === '' ? '' : ` (default: ${option.default})`
  return [`${spellings(option).join(', ')}${value}`, `${option.description}${fallback}`]
}

const block = (title: string, entries: readonly Entry[]): Page => [
  ...heading(title),
  ...indented(table([words(), words()], entries)),
]
