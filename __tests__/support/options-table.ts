import type { Option } from '../../src/inputs/option.ts'
import { INSPECT_ENTRIES } from '../../src/inputs/inspect-options.ts'
import { ARGV_ENTRIES } from '../../src/inputs/options.ts'

/** The table of docs/cli.md: every option of `run`, how it is given, its default and what it says. */
export function optionsTable(): string {
  const rows = ARGV_ENTRIES.map(([name, option]) => [
    `\`--${name}\``,
    KIND[option.kind],
    defaultOf(option),
    option.description,
  ])
  return markdown([['Option', 'Kind', 'Default', 'What it is'], ['-', '-', '-', '-'], ...rows])
}

/** The other table of docs/cli.md: what `inspect` takes besides an image. */
export function inspectTable(): string {
  const rows = INSPECT_ENTRIES.map(([name, { value, description }]) => [
    `\`--${name}${value === '' ? '' : ` <${value}>`}\``.replaceAll('|', '\\|'),
    description,
  ])
  return markdown([['Option', 'What it shows'], ['-', '-'], ...rows])
}

const markdown = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const KIND = { text: 'text', list: 'list', flag: 'flag' } as const

function defaultOf(option: Option): string {
  return option.kind === 'text' && option.default !== '' ? `\`${option.default}\`` : ''
}
