import { spellings, type ArgvOption } from './command-options.ts'
import { PAGES, type Topic } from './topics.ts'

const EXIT_CODES = `Exit codes
  0    within budget
  1    over budget
  2    wrong usage or config, or a base that does not exist
  3    the build, or the command of --prepare, failed
  4    could not measure; with --strict, could not check a budget
  130  cancelled`

/** The text of `weighbridge help` about a command or the program as a whole, at most 100 columns wide. */
export function helpText(topic: Topic): string {
  const { about, usage, commands, examples, options, exitCodes } = PAGES[topic]
  const name = topic === 'weighbridge' ? topic : `weighbridge ${topic}`
  const blocks = [
    `${name}: ${about}`,
    usage.map((line, index) => `${index === 0 ? 'usage: ' : '       '}${line}`).join('\n'),
    ...(commands.length === 0 ? [] : [block('Commands', commands)]),
    `Examples\n${examples.map((line) => `  ${line}`).join('\n')}`,
    ...options.map(([title, each]) => block(title, each.map(described))),
    ...(exitCodes ? [EXIT_CODES] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** `--tags, --tag, -t <item>…`, where the dots say that it may be given several times, and what it is. */
function described(option: ArgvOption): readonly [string, string] {
  const value = option.value === '' ? '' : ` <${option.value}>${option.kind === 'list' ? '…' : ''}`
  const fallback = option.default === '' ? '' : ` (default: ${option.default})`
  return [`${spellings(option).join(', ')}${value}`, `${option.description}${fallback}`]
}

const COLUMN = 31
const WIDTH = 100

function block(title: string, entries: readonly (readonly [string, string])[]): string {
  return [title, ...entries.map(([left, right]) => entry(left, right))].join('\n')
}

/** A name on the left, and what it is on the right, on as many lines as it takes; a long name has a line of its own. */
function entry(name: string, description: string): string {
  const isLong = name.length + 3 > COLUMN
  let lines = isLong ? `  ${name}\n` : ''
  let line = isLong ? ' '.repeat(COLUMN) : `  ${name}`.padEnd(COLUMN)
  for (const word of description.split(' ')) {
    if (`${line}${word}`.length > WIDTH) {
      lines += `${line.trimEnd()}\n`
      line = ' '.repeat(COLUMN)
    }
    line += `${word} `
  }
  return lines + line.trimEnd()
}
